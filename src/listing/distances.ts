// How far around a place jobs may be: stated in kilometers or in miles, kept in kilometers.

export const KM_PER_MILE = 1.609344;
const IN_KILOMETERS = [10, 25, 50, 100, 200];
const IN_MILES = [5, 10, 25, 50, 100];

/** Every distance that an address may state, in kilometers. */
export const DISTANCES: readonly number[] = /* @__PURE__ */ [0].concat(
  IN_KILOMETERS,
  /* @__PURE__ */ IN_MILES.map((count) => count * KM_PER_MILE),
);

/** Reads "50" as kilometers and "25mi" as miles; 0 where it is none of the known distances. */
export function distanceFrom(written: string): number {
  const count = Number.parseInt(written, 10);
  if (written === `${count}` && IN_KILOMETERS.includes(count)) return count;
  return written === `${count}mi` && IN_MILES.includes(count) ? count * KM_PER_MILE : 0;
}

/** Writes one of the known distances as addresses and the form have it: those in miles are no whole kilometers. */
export function distanceInAddress(kilometers: number): string {
  return kilometers % 1 === 0 ? `${kilometers}` : `${Math.round(kilometers / KM_PER_MILE)}mi`;
}
