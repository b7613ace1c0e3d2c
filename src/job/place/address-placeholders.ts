// Parts of an address that say nothing, judged by the parts around them: "NA" is Naples in Italy and nothing elsewhere.

import { toCountryCode } from './country.ts';
import type { UnsafePlace } from '../posting.ts';
import { isPlaceholderOfAddress } from '../placeholder.ts';
import { toRegion } from './region.ts';

export type AddressPart = 'country' | 'region' | 'locality' | 'streetAddress' | 'postalCode';

export const ADDRESS_PARTS: readonly AddressPart[] = [
  'country',
  'region',
  'locality',
  'streetAddress',
  'postalCode',
];

/** Which of the stated parts (clean texts) say nothing. */
export function placeholdersOf(address: Pick<UnsafePlace, AddressPart>): AddressPart[] {
  return ADDRESS_PARTS.filter((part) => {
    const text = address[part];
    return text !== undefined && isPlaceholder(part, text, address);
  });
}

function isPlaceholder(
  part: AddressPart,
  text: string,
  address: Pick<UnsafePlace, AddressPart>,
): boolean {
  const country = address.country === undefined ? undefined : toCountryCode(address.country);
  if (part === 'country') {
    // Namibia; and two codes that ISO 3166 never assigns.
    if (/^na$/i.test(text)) return false;
    if (/^(?:xx|zz)$/i.test(text)) return true;
  }
  if (part === 'region' && country !== undefined && toRegion(country, text)) return false;
  // A town near Turin.
  if (part === 'locality' && country === 'IT' && text === 'None') return false;
  if (part === 'postalCode' && text === '99999') {
    // Where only the country is known, some sources write the highest possible number.
    return country === 'US' && !address.region && !address.locality && !address.streetAddress;
  }
  // In the United States it is a town's.
  if (part === 'postalCode' && text === '12345') return country !== 'US';
  return isPlaceholderOfAddress(text);
}
