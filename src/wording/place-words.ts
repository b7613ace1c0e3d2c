// What the field for a place says of one.

import { areaName, isAreaPath } from '../listing/areas.ts';
import { placeName } from './row-words.ts';

type Names = Readonly<Record<string, string>>;

/** Writes the name alone where the board has no other place of that name. */
export function shortPlaceName(path: string, names: Names): string {
  const name = areaName(path, names);
  const isAlone = Object.entries(names).every(
    ([other, otherName]) => otherName !== name || other === path || !isAreaPath(other),
  );
  return isAlone ? name : placeName(path, names);
}

/** Countries whose regions are called states. */
const STATES = /^(?:us|au|in|br|mx|my|ng|ve)\//;

export function placeKind(path: string, names: Names): 'country' | 'state' | 'region' | 'city' {
  const [, region, city] = path.split('/');
  if (region === undefined) return 'country';
  const hasInside = Object.keys(names).some((other) => other.startsWith(`${path}/`));
  // Regions go by their codes, and else by the places inside them.
  if (city !== undefined || (region.length > 3 && !hasInside)) return 'city';
  return STATES.test(path) ? 'state' : 'region';
}
