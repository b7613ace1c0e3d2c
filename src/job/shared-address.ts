// Some systems give every Place the address of their head office, and say in its name where the work is.

import { toCountryCode, toSureCountryCode } from './country.ts';
import { foldName } from './fold.ts';
import { toRegion } from './region.ts';
import type { UnsafePlace } from './posting.ts';

/** Takes clean places; where several share an address and their names say other places, gives those. */
export function readSharedAddresses(stated: readonly UnsafePlace[]): UnsafePlace[] {
  const groups = Map.groupBy(stated, addressKey);
  return stated.map((place) => {
    const group = groups.get(addressKey(place)) ?? [];
    return isMisplaced(group) ? (placeOfName(place) ?? place) : place;
  });
}

/** Whether different names stand over one address, and some tell that names are the places here. */
function isMisplaced(group: readonly UnsafePlace[]): boolean {
  if (new Set(group.map(({ name }) => name)).size < 2) return false;
  return group.some((place) => {
    const read = placeOfName(place);
    if (read === undefined) return false;
    const isTown = sameName(read.locality, place.locality);
    // "Ward 5, Berlin" over an address in Berlin is no other place.
    return isTown || !isInside(read, place);
  });
}

/** Whether the region and the country that a name says are those of the address, or not stated there. */
function isInside(read: UnsafePlace, address: UnsafePlace): boolean {
  const country = read.country === undefined ? undefined : toCountryCode(read.country);
  const region = (text: string | undefined) =>
    text === undefined || country === undefined ? undefined : toRegion(country, text)?.code;
  const isCountry = country === undefined || country === toCountryCode(address.country ?? '');
  const [named, stated] = [region(read.region), region(address.region)];
  return isCountry && (named === undefined || stated === undefined || named === stated);
}

/** "Bellevue, WA" beside US, "Remote, Germany": a place only where the last part is an area. */
function placeOfName({ name, country }: UnsafePlace): UnsafePlace | undefined {
  const [locality, last, ...others] = name?.split(/\s*,\s*/) ?? [];
  if (!locality || !last || others.length > 0) return undefined;
  if (toSureCountryCode(last) !== undefined) return { country: last, locality };
  const code = country === undefined ? undefined : toCountryCode(country);
  const region = code === undefined ? undefined : toRegion(code, last);
  return region === undefined || country === undefined
    ? undefined
    : { country, region: last, locality };
}

function addressKey({ country, region, locality, streetAddress, postalCode }: UnsafePlace): string {
  return JSON.stringify([country, region, locality, streetAddress, postalCode]);
}

function sameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && foldName(a) === foldName(b);
}
