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
  const address = area.nodes('address')[0] ?? area;
  const parts = {
    locality: address.text('addressLocality'),
    region: address.text('addressRegion'),
    country: address.text('addressCountry'),
  };
  const stated = Object.entries({ name: name ?? area.text('identifier'), sameAs, ...parts }).filter(
    // Beside a name only the country around it is of use.
    ([key, text]) =>
      text !== undefined && !(name !== undefined && key in parts && key !== 'country'),
  );
  const { '@id': _id, '@type': _type, ...properties } = area.object;
  return stated.length > 0 || saysSomething(properties)
    ? [{ ...Object.fromEntries(stated), ...typed }]
    : [];
}

/** Whether anything is stated in a form that is not read, such as a shape on a map. */
function saysSomething(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'object') return !isPlaceholderOfAddress(String(value));
  return Object.entries(value).some(([key, member]) => key !== '@type' && saysSomething(member));
}
