// How many jobs lie around each city, for the counts beside places while a distance is selected.

import type { JobColumns } from './columns.ts';
import { distanceKm, KM_PER_DEGREE } from './distance.ts';
import { some } from './filter.ts';
import type { Point } from './row.ts';

/** Adds to each city's count the jobs that are not inside it and have a point within `kilometers` of its center. */
export function countNearby(
  columns: JobColumns,
  jobs: readonly number[],
  kilometers: number,
  counts: Map<string, number>,
): void {
  const { areas, pointStarts, points } = columns;
  const stated: [Point, number][] = jobs.flatMap((job) =>
    points
      .slice(pointStarts[job] ?? 0, pointStarts[job + 1] ?? 0)
      .map((point): [Point, number] => [point, job]),
  );
  stated.sort(([a], [b]) => a[0] - b[0]);
  // A little more than the distance, so that rounding loses nothing.
  const degrees = kilometers / KM_PER_DEGREE + 0.01;
  areas.centers.forEach((center, area) => {
    const path = areas.paths[area];
    if (center === undefined || path === undefined || !counts.has(path)) return;
    const around = new Set<number>();
    const first = firstFrom(stated, center[0] - degrees);
    for (let index = first; index < stated.length; index += 1) {
      const [point, job] = stated[index] ?? [center, -1];
      if (point[0] > center[0] + degrees) break;
      if (!isInside(columns, job, area) && distanceKm(center, point) <= kilometers) around.add(job);
    }
    counts.set(path, (counts.get(path) ?? 0) + around.size);
  });
}

/** Whether any place of a job is an area or lies inside it. */
function isInside({ places, areas }: JobColumns, job: number, area: number): boolean {
  return some(places, job, (place) => {
    let around = place;
    while (around > area) around = areas.parents[around] ?? -1;
    return around === area;
  });
}

/** The index of the first of the sorted points that is not south of a latitude. */
function firstFrom(sorted: readonly (readonly [Point, number])[], latitude: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0][0] ?? 0) < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}
