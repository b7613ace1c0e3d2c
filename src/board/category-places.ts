// Which categories have lists at which places: what people search for, and no more lists than the board has jobs for.

import type { JobColumns } from '../listing/columns.ts';
import { FACETS } from '../listing/facets.ts';
import { countAreas } from '../listing/value-counts.ts';

export interface CategoryPlaces {
  /** How many jobs such a list has at least, at the build's instant; Infinity where there is none. */
  fewest: number;
  /** By category and the path of an area, those that have a list. */
  lists: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A board of any size may have so many; a larger one a list for every few jobs. */
const ALWAYS = 50;
const JOBS_A_LIST = 10;
/** No posting has a list to itself. */
const FEWEST_JOBS = 2;

/** `open` are the indexes of the open jobs; the country of most of them is told by no list. */
export function findCategoryPlaces(
  columns: JobColumns,
  open: readonly number[],
  { fewestJobsToIndex, country }: { fewestJobsToIndex: number; country?: string | undefined },
): CategoryPlaces {
  const hasLists = FACETS.some(({ key, folder }) => key === 'category' && folder !== undefined);
  if (!hasLists) return { fewest: Infinity, lists: new Map() };
  const { paths } = columns.areas;
  const { values = [], sets = [], codes = [] } = columns.facets['category'] ?? {};
  const jobs = values.map((): number[] => []);
  for (const job of open) for (const value of sets[codes[job] ?? -1] ?? []) jobs[value]?.push(job);
  const counts = jobs.map((own) => countAreas(columns, own));
  const isTold = (area: number) => paths[area] !== country;
  const sizes = counts.flatMap((own) =>
    [...own].filter((count, area) => count >= FEWEST_JOBS && isTold(area)),
  );
  const most = Math.max(ALWAYS, Math.floor(open.length / JOBS_A_LIST));
  const beyond = sizes.sort((a, b) => b - a)[most] ?? 0;
  const fewest = Math.max(FEWEST_JOBS, fewestJobsToIndex, beyond + 1);
  const lists = new Map(
    values.map((category, index) => [
      category,
      new Map(
        paths.flatMap((path, area): [string, number][] => {
          const count = counts[index]?.[area] ?? 0;
          return count >= fewest && isTold(area) ? [[path, count]] : [];
        }),
      ),
    ]),
  );
  const hasAny = [...lists.values()].some(({ size }) => size > 0);
  return { fewest: hasAny ? fewest : Infinity, lists };
}
