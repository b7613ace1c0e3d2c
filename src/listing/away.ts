// How far a job is from the places that a search is around.

import type { JobColumns } from './columns.ts';
import { distanceKm } from './distance.ts';
import { distanceTo } from './filter.ts';
import type { Query } from './query.ts';
import type { JobRow } from './row.ts';

/** Returns what says in a job's row how far away it is, its nearest place first; the rows of a search around no place stay. */
export function measureAway(
  columns: JobColumns,
  { places, within }: Query,
): (row: JobRow, job: number) => JobRow {
  if (within === 0 || places.length === 0) return (row) => row;
  const { paths, centers } = columns.areas;
  const centerOf = (path: string) => centers[paths.indexOf(path)];
  const around = places.flatMap((path) => {
    const center = centerOf(path);
    return center === undefined ? [] : [center];
  });
  const fromAround = (path: string) => {
    const center = centerOf(path);
    if (center === undefined) return Infinity;
    return Math.min(...around.map((other) => distanceKm(other, center)));
  };
  const distance = distanceTo(columns, places);
  return (row, job) => {
    const away = distance(job);
    return away > 0 && away < Infinity
      ? { ...row, away, places: row.places.toSorted((a, b) => fromAround(a) - fromAround(b)) }
      : row;
  };
}
