// Distances on the Earth, and the center of several points.

import type { Point } from './row.ts';

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;
/** Of latitude. */
export const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** Measures along a great circle, by the haversine formula. */
export function distanceKm(a: Point, b: Point): number {
  const latitude = Math.sin(((b[0] - a[0]) * RADIANS) / 2);
  const longitude = Math.sin(((b[1] - a[1]) * RADIANS) / 2);
  const h =
    latitude * latitude +
    Math.cos(a[0] * RADIANS) * Math.cos(b[0] * RADIANS) * longitude * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Returns the median of each axis, which a stray point does not move. */
export function centerOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const medianOf = (axis: 0 | 1) => {
    const sorted = points.map((point) => point[axis]).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  };
  return [medianOf(0), medianOf(1)];
}
