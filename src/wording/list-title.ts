// The names, without numbers, of lists that have a page of their own.

import { pageWords } from '#words';
import type { Query } from '../listing/query.ts';
import { site } from '../site.ts';
import { facetValueName } from './list-heading.ts';
import { placeName } from './row-words.ts';

/** Writes "Remote jobs", or another name that fits the query. */
export function listTitle(query: Query, names: Readonly<Record<string, string>>): string {
  const {
    places: [area],
    facets: { type: [type] = [], company: [company] = [] },
    remote,
    validity,
  } = query;
  if (company !== undefined) return pageWords.jobsAt(facetValueName('company', company, names));
  if (type !== undefined) return pageWords.jobsOfType(facetValueName('type', type, names));
  if (area !== undefined) return pageWords.jobsIn(placeName(area, names));
  if (remote) return pageWords.remoteJobs;
  return validity === 'closing-soon'
    ? pageWords.jobsClosingWithin(site.closingSoonDays)
    : pageWords.allJobs;
}
