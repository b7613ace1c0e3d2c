// Coordinates: read strictly, and checked for a swap where they lie far from the stated country.

import { COUNTRY_POINTS } from './country-points.ts';
import type { Place } from './place.ts';
import type { UnsafePlace } from '../posting.ts';

/** Coordinates nearer than this to a known point of a country are taken to lie in it. */
const NEAR_DEGREES = 15;

/** Returns both in WGS 84 degrees, or neither. */
export function readCoordinates(unsafe: UnsafePlace): Pick<Place, 'latitude' | 'longitude'> {
  const latitude = toDegrees(unsafe.latitude, 90);
  const longitude = toDegrees(unsafe.longitude, 180);
  // 0, 0 lies in the sea: sources write it for unknown.
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0))
    return {};
  return { latitude, longitude };
}

function toDegrees(text: string | undefined, limit: number): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(text)) return undefined;
  const degrees = Number(text);
  return Math.abs(degrees) <= limit ? degrees : undefined;
}

/** Whether the place lies far from its country, and would lie in it with its coordinates swapped. */
export function looksSwapped({ country, latitude, longitude }: Place): boolean {
  const points = country === undefined ? undefined : pointsOf(country);
  if (points === undefined || latitude === undefined || longitude === undefined) return false;
  const distance = (north: number, east: number) =>
    Math.min(...points.map(([y, x]) => Math.hypot(y - north, x - east)));
  return (
    distance(latitude, longitude) > NEAR_DEGREES && distance(longitude, latitude) < NEAR_DEGREES
  );
}

let pointsByCountry: Map<string, [number, number][]> | undefined;

function pointsOf(country: string): [number, number][] | undefined {
  pointsByCountry ??= new Map(
    COUNTRY_POINTS.split('; ').map((entry) => {
      const [code = '', ...points] = entry.split(' ');
      return [code, points.map((point) => point.split(',').map(Number) as [number, number])];
    }),
  );
  return pointsByCountry.get(country);
}
