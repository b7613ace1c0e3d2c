// applicantLocationRequirements in any shape: an area by its name, its address, its identifier or a page about it.

import type { UnsafeApplicantArea } from '../posting.ts';
import { isPlaceholderOfAddress } from '../placeholder.ts';
import type { Json, Node } from '../schema-org.ts';

export function readApplicantAreas(node: Node): UnsafeApplicantArea[] {
  return node
    .members('applicantLocationRequirements')
    .flatMap((area) => (typeof area === 'string' ? [{ name: area }] : readArea(area)));
}

function readArea(area: Node): UnsafeApplicantArea[] {
  const type = area.text('@type');
  const typed = type === undefined ? {} : { type };
  const [sameAs] = [...area.terms('sameAs'), ...(area.id?.startsWith('http') ? [area.id] : [])];
  const names = area.texts('name');
  if (names.length > 1) return names.map((name) => ({ name, ...typed }));
  const [name = area.members('address').find((member) => typeof member === 'string')] = names;
  const stated = partsOf(area).map((parts) =>
    Object.entries({ name: name ?? area.text('identifier'), sameAs, ...parts }).filter(
      // Beside a name only the country around it is of use.
      ([key, text]) =>
        text !== undefined && !(name !== undefined && key in parts && key !== 'country'),
    ),
  );
  const areas = stated.filter((entries) => entries.length > 0);
  const { '@id': _id, '@type': _type, ...properties } = area.object;
  if (areas.length === 0) return saysSomething(properties) ? [typed] : [];
  return areas.map((entries) => ({ ...Object.fromEntries(entries), ...typed }));
}

type AreaParts = Partial<Record<'locality' | 'region' | 'country', string>>;

/** What each address of an area says, at least one; an address that lists two states is two areas. */
function partsOf(area: Node): AreaParts[] {
  const addresses = area.nodes('address');
  return (addresses.length === 0 ? [area] : addresses).flatMap((address) => {
    const texts = {
      locality: address.texts('addressLocality'),
      region: address.texts('addressRegion'),
      country: address.texts('addressCountry'),
    };
    const count = Math.max(1, ...Object.values(texts).map(({ length }) => length));
    return Array.from({ length: count }, (_, index) =>
      Object.fromEntries(
        Object.entries(texts).flatMap(([part, all]) => {
          // One country is around each of the states.
          const text = all.length === 1 ? all[0] : all[index];
          return text === undefined ? [] : [[part, text]];
        }),
      ),
    );
  });
}

/** Whether anything is stated in a form that is not read, such as a shape on a map. */
function saysSomething(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'object') return !isPlaceholderOfAddress(String(value));
  return Object.entries(value).some(([key, member]) => key !== '@type' && saysSomething(member));
}
