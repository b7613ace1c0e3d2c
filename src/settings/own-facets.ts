// Checks the facets that site.ts declares, before they take the addresses of something else.

import { PARAMETERS } from '../listing/paths.ts';
import { ownKeyOf, READY_FACETS, readyProperty, STANDING_FACETS } from '../listing/facets.ts';
import { isText, toObject, wrongFact } from './wrong-fact.ts';
import { STANDING_FOLDERS } from './site-folders.ts';

const PROPERTY = /^x:[a-z][a-z0-9-]*$/;
const KEY = /^[a-z][a-z0-9-]{1,29}$/;
/** Folders and files of the site, and names of groups of the form. */
const TAKEN = new Set(
  [
    ...STANDING_FOLDERS,
    'feed logos fonts words validity where',
    ...PARAMETERS,
    ...[...STANDING_FACETS, ...READY_FACETS].flatMap(({ key, folder = key }) => [key, folder]),
  ].flatMap((names) => names.split(' ')),
);
const EXAMPLE = "{ property: 'x:team', label: 'Team', facet: true, list: true }";

/** Describes the first declaration that can't be used, as a sentence. */
export function findWrongFacet(facets: unknown): string | undefined {
  if (!Array.isArray(facets))
    return wrongFact('facets', facets, `a list, for example [${EXAMPLE}]`);
  const keys = new Set<string>();
  for (const [index, facet] of (facets as unknown[]).entries()) {
    const at = `facets[${index}]`;
    const stated = toObject(facet);
    if (stated === undefined) return wrongFact(at, facet, EXAMPLE);
    const { property, label, key } = stated;
    if (typeof property !== 'string' || !PROPERTY.test(property)) {
      const write = 'a name in small letters that begins with "x:", for example "x:team"';
      return wrongFact(`${at}.property`, property, write);
    }
    if (property === 'x:featured') {
      return `${at}.property in src/site.ts is "x:featured", which every board knows: it has a job stand first. Remove it from facets.`;
    }
    if (!isText(label)) {
      return wrongFact(`${at}.label`, label, 'what people call it, for example "Team"');
    }
    for (const name of ['facet', 'list'] as const) {
      const value = stated[name];
      if (value !== undefined && typeof value !== 'boolean') {
        return wrongFact(`${at}.${name}`, value, 'true or false');
      }
    }
    if (key !== undefined && (typeof key !== 'string' || !KEY.test(key))) {
      const write = 'small letters, digits and hyphens for its addresses, for example "our-team"';
      return wrongFact(`${at}.key`, key, write);
    }
    const own = ownKeyOf({ property, ...(typeof key === 'string' && { key }) });
    // Declared otherwise, a facet that every board has leaves its addresses.
    const isReady = READY_FACETS.some(({ key: ready }) => own === ready);
    const isItsOwn = isReady && property === readyProperty(own);
    if ((TAKEN.has(own) && !isItsOwn) || keys.has(own)) {
      return `${at} in src/site.ts would have the addresses of "${own}", which are taken. Write another key for it, for example key: "our-${own}".`;
    }
    keys.add(own);
  }
  return undefined;
}
