// The folders of a site that Placard's own pages and files have: no page and no property of the owner's may take them.

import { FACETS } from '../listing/facets.ts';

/** By the first part of an address, what is there. */
const STANDING: Readonly<Record<string, string>> = {
  jobs: "the jobs' own pages",
  places: 'the lists of places',
  remote: 'the list of remote jobs',
  companies: 'the companies and their lists',
  'closing-soon': 'the jobs that close soon',
  saved: 'the saved jobs',
  changes: 'what changed on the board',
  search: 'the data of the search',
  page: 'the later pages of the list of all jobs',
  '404': 'the page that says that an address is unknown',
};

/** The folders of all boards. */
export const STANDING_FOLDERS: readonly string[] = Object.keys(STANDING);

/** Says what Placard has at an address, by its first part; undefined where it is free. */
export function placardHas(folder: string): string | undefined {
  if (Object.hasOwn(STANDING, folder)) return STANDING[folder];
  const facet = FACETS.find((other) => other.folder === folder);
  if (facet === undefined) return undefined;
  return facet.own === undefined
    ? `the lists by ${facet.key}`
    : `the lists of “${facet.own.label}”, which facets in src/site.ts declares`;
}
