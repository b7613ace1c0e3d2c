// Queries near one that finds nothing, with exact counts.

import { listWords } from '#words';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { locale } from '../settings/locale.ts';
import { type AppliedFilter, appliedFilters } from './applied-filters.ts';
import { counted } from './counts.ts';
import { placeName } from './row-words.ts';

const MOST_PAIRS = 3;
const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

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
    ...(filters.length > 1 ? filters : []).map((filter) => ({
      change: listWords.without(quotedLabel(filter, query)),
      query: filter.without,
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
  if (filters.length > 2 && !counts.slice(0, -2).some((jobs) => jobs > 0)) {
    const pairs = await bestPairs(query, filters, names, count);
    candidates.unshift(...pairs);
    counts.unshift(...pairs.map(({ jobs }) => jobs));
  }
  const isAnyOpen = (counts.at(-2) ?? 0) > 0;
  return candidates.flatMap((candidate, index) => {
    const jobs = counts[index] ?? 0;
    // Closed jobs are offered only if nothing is open.
    if (jobs === 0 || (isAnyOpen && index === candidates.length - 1)) return [];
    const label = listWords.relaxation(candidate.change, listWords.jobs(counted(jobs)));
    return [{ label, query: candidate.query }];
  });
}

/** The queries without two filters that find most, where leaving out one finds nothing. */
async function bestPairs(
  query: Query,
  filters: readonly AppliedFilter[],
  names: Readonly<Record<string, string>>,
  count: (queries: readonly Query[]) => Promise<number[]>,
): Promise<{ change: string; query: Query; jobs: number }[]> {
  const pairs = filters.flatMap((first, index) =>
    filters.slice(index + 1).flatMap((second) => {
      const rest = appliedFilters(first.without, names);
      const both = rest.find(({ label }) => label === second.label)?.without;
      if (both === undefined) return [];
      const labels = [first, second].map((filter) => quotedLabel(filter, query));
      return [{ change: listWords.without(lists.format(labels)), query: both }];
    }),
  );
  const counts = await count(pairs.map((pair) => pair.query));
  return pairs
    .map((pair, index) => ({ ...pair, jobs: counts[index] ?? 0 }))
    .filter(({ jobs }) => jobs > 0)
    .sort((a, b) => b.jobs - a.jobs)
    .slice(0, MOST_PAIRS);
}

/** The words of a search are quoted in their label already. */
function quotedLabel({ label, without }: AppliedFilter, query: Query): string {
  return without.words === query.words ? listWords.quoted(label) : label;
}
