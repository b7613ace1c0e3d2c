// The names, without numbers, of lists that have a page of their own.

import { pageWords } from '#words';
import { FACETS } from '../listing/facets.ts';
import type { Query } from '../listing/query.ts';
import { site } from '../site.ts';
import { facetValueName } from './list-heading.ts';
import { placeName } from './row-words.ts';

/** Writes "Remote jobs", or another name that fits the query. */
export function listTitle(query: Query, names: Readonly<Record<string, string>>): string {
  const {
    places: [area],
    facets,
    remote,
    validity,
  } = query;
  for (const { key, values } of FACETS) {
    const [value] = facets[key] ?? [];
    if (value === undefined) continue;
    const name = facetValueName(key, value, names);
    if (area !== undefined) return pageWords.jobsTaggedIn(name, placeName(area, names));
    if (key === 'company') return pageWords.jobsAt(name);
    return values === undefined ? pageWords.jobsTagged(name) : pageWords.jobsOfType(name);
  }
  if (area !== undefined) return pageWords.jobsIn(placeName(area, names));
  if (remote) return pageWords.remoteJobs;
  return validity === 'closing-soon'
    ? pageWords.jobsClosingWithin(site.closingSoonDays)
    : pageWords.allJobs;
}
