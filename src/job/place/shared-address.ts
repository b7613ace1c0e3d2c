// Some systems write the address of their head office into every Place, and where the work is into its name.

import { toCountryCode, toSureCountryCode } from './country.ts';
import { foldName } from '../fold.ts';
import { toRegion } from './region.ts';
import type { UnsafePlace } from '../posting.ts';
import { townsNamed } from './towns.ts';

/** Replaces clean places that share an address by the places in their names, where those differ. */
export function readSharedAddresses(stated: readonly UnsafePlace[]): UnsafePlace[] {
  const groups = Map.groupBy(stated, addressKey);
  return stated.map((place) => {
    const group = groups.get(addressKey(place)) ?? [];
    return isMisplaced(group) ? (placeOfName(place) ?? place) : place;
  });
}

/** Whether one address has different names, and some show that the names are the places. */
function isMisplaced(group: readonly UnsafePlace[]): boolean {
  if (new Set(group.map(({ name }) => name)).size < 2) return group.every(isElsewhere);
  return group.some((place) => {
    const read = placeOfName(place);
    if (read === undefined) return false;
    const isTown = sameName(read.locality, place.locality);
    // "Ward 5, Berlin" with an address in Berlin is no other place.
    return isTown || !isInside(read, place);
  });
}

/** Whether a place is called as a town of another region than that of its address, which names no street. */
function isElsewhere(place: UnsafePlace): boolean {
  const { streetAddress, postalCode, country = '', region } = place;
  const read = placeOfName(place);
  const code = toCountryCode(country);
  if ((streetAddress ?? postalCode) !== undefined || region === undefined) return false;
  if (read?.region === undefined || code === undefined || isInside(read, place)) return false;
  const named = toRegion(code, read.region)?.code;
  return townsNamed(code, read.locality ?? '').some((town) => town.region === named);
}

/** Whether the region and the country in a name are those of the address, or not stated there. */
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
