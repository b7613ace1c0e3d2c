// Distances in the unit of the roads where the board is read.

import { distanceInAddress, KM_PER_MILE } from '../listing/distances.ts';
import { locale, usesMiles } from '../settings/locale.ts';

const numbers = new Intl.NumberFormat(locale, {
  style: 'unit',
  ...(usesMiles ? { unit: 'mile', unitDisplay: 'long' } : { unit: 'kilometer' }),
});

/** About as far as people go to work, in kilometers. */
export const NEAR = usesMiles ? 25 * KM_PER_MILE : 50;

/** Whether the form offers one of the known distances, in kilometers; others it only keeps. */
export function isOffered(kilometers: number): boolean {
  return kilometers === 0 || distanceInAddress(kilometers).endsWith('mi') === usesMiles;
}

/** Writes "50 km", or "31 miles" where roads are measured in miles. */
export function distanceLabel(kilometers: number): string {
  return numbers.format(Math.round(usesMiles ? kilometers / KM_PER_MILE : kilometers));
}
