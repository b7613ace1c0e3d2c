// Queries near one that finds nothing, with exact counts.

import { listWords } from '#words';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { appliedFilters } from './applied-filters.ts';
import { counted } from './counts.ts';
import { placeName } from './row-words.ts';

export interface Relaxation {
  /** "Without “Remote”: 14 jobs". */
  label: string;
  query: Query;
}

/** Finds the nearest queries with results. An unknown place is one that was typed beside the query's own filters. */
export async function findRelaxations(
  query: Query,
  names: Readonly<Record<string, string>>,
  count: (queries: readonly Query[]) => Promise<number[]>,
  unknownPlace = '',
): Promise<Relaxation[]> {
  const [place, another] = query.places;
  const wider = place?.split('/').slice(0, -1).join('/') ?? '';
  const filters = appliedFilters(query, names);
  const candidates = [
    ...(unknownPlace === '' || filters.length === 0
      ? []
      : [{ change: listWords.without(listWords.quoted(unknownPlace)), query }]),
    ...(filters.length > 1 ? filters : []).map(({ label, without }) => ({
      // The words of a search are quoted in their label.
      change: listWords.without(without.words === query.words ? listWords.quoted(label) : label),
      query: without,
    })),
    ...(wider === '' || another !== undefined
      ? []
      : [
          {
            change: listWords.allOf(placeName(wider, names)),
            query: { ...query, page: 1, places: [wider] },
          },
        ]),
    { change: listWords.allOpenJobs, query: EVERYTHING_OPEN },
    {
      change: listWords.jobsThatHaveClosed,
      query: { ...EVERYTHING_OPEN, validity: 'closed' as const },
    },
  ];
  const counts = await count(candidates.map((candidate) => candidate.query));
  const isAnyOpen = (counts.at(-2) ?? 0) > 0;
  return candidates.flatMap((candidate, index) => {
    const jobs = counts[index] ?? 0;
    // Closed jobs are offered only if nothing is open.
    if (jobs === 0 || (isAnyOpen && index === candidates.length - 1)) return [];
    const label = listWords.relaxation(candidate.change, listWords.jobs(counted(jobs)));
    return [{ label, query: candidate.query }];
  });
}
