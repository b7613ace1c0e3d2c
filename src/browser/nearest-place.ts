// The place of the board that is nearest to a point.

import { distanceKm } from '../listing/distance.ts';
import type { Point } from '../listing/row.ts';

export interface NearestPlace {
  path: string;
  kilometers: number;
}

/** Of areas with one center, the narrowest is meant. */
export function nearestPlace(
  point: Point,
  centers: readonly (readonly [path: string, center: Point])[],
): NearestPlace | undefined {
  let nearest: NearestPlace | undefined;
  for (const [path, center] of centers) {
    const kilometers = distanceKm(point, center);
    // A parent's path stands before its children's.
    if (nearest === undefined || kilometers <= nearest.kilometers) nearest = { path, kilometers };
  }
  return nearest;
}
