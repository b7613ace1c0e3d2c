// Where to go from an empty list, with exact counts.

import { listWords } from '#words';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { appliedFilters } from './applied-filters.ts';
import { counted } from './counts.ts';
import { placeName } from './row-words.ts';

export interface WayOut {
  /** "Without “Remote”: 14 jobs". */
  label: string;
  query: Query;
}

/** Takes a query that finds nothing, the names, what counts queries, and a place that was asked for too and is not known; gives the nearest queries that find something. */
export async function waysOut(
  query: Query,
  names: Readonly<Record<string, string>>,
  count: (queries: readonly Query[]) => Promise<number[]>,
  unknownPlace = '',
): Promise<WayOut[]> {
  const [place, another] = query.places;
  const wider = place?.split('/').slice(0, -1).join('/') ?? '';
  const filters = appliedFilters(query, names);
  const candidates = [
    ...(unknownPlace === '' || filters.length === 0
      ? []
      : [{ way: listWords.without(listWords.quoted(unknownPlace)), query }]),
    ...(filters.length > 1 ? filters : []).map(({ label, without }) => ({
      // The words of a search are quoted in their label.
      way: listWords.without(without.words === query.words ? listWords.quoted(label) : label),
      query: without,
    })),
    ...(wider === '' || another !== undefined
      ? []
      : [
          {
            way: listWords.allOf(placeName(wider, names)),
            query: { ...query, page: 1, places: [wider] },
          },
        ]),
    { way: listWords.allOpenJobs, query: EVERYTHING_OPEN },
    {
      way: listWords.jobsThatHaveClosed,
      query: { ...EVERYTHING_OPEN, validity: 'closed' as const },
    },
  ];
  const counts = await count(candidates.map((candidate) => candidate.query));
  const isAnyOpen = (counts.at(-2) ?? 0) > 0;
  return candidates.flatMap((candidate, index) => {
    const jobs = counts[index] ?? 0;
    // What has closed is offered where nothing else is.
    if (jobs === 0 || (isAnyOpen && index === candidates.length - 1)) return [];
    const label = listWords.wayOut(candidate.way, listWords.jobs(counted(jobs)));
    return [{ label, query: candidate.query }];
  });
}
