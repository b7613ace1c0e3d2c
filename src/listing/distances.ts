// How far around a place jobs may be: stated in kilometers or in miles, kept in kilometers.

export const KM_PER_MILE = 1.609344;
const IN_KILOMETERS = [10, 25, 50, 100, 200];
const IN_MILES = [5, 10, 25, 50, 100];

/** Kilometers by what an address states: "50" are kilometers, "25mi" miles. */
const KNOWN = new Map([
  ['0', 0],
  ...IN_KILOMETERS.map((count) => [String(count), count] as const),
  ...IN_MILES.map((count) => [`${count}mi`, count * KM_PER_MILE] as const),
]);

/** Every distance that an address may state, in kilometers. */
export const DISTANCES: readonly number[] = /* @__PURE__ */ Array.from(KNOWN.values());

/** Reads "50" or "25mi" as kilometers, 0 where it is none of the known distances. */
export function distanceFrom(written: string): number {
  return KNOWN.get(written) ?? 0;
}

/** Writes one of the known distances as addresses and the form have it: those in miles are no whole kilometers. */
export function distanceInAddress(kilometers: number): string {
  return kilometers % 1 === 0 ? `${kilometers}` : `${Math.round(kilometers / KM_PER_MILE)}mi`;
}
