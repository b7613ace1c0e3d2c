// Career sites of SAP SuccessFactors write every place as "Town, Region, CC, postal code", with a country's code for certain.

import { toCountryCode } from '../job/place/country.ts';
import type { StatedPlace } from './address.ts';

const FORM = /^([^,]+)(?:, ([^,]+))?, ([A-Z]{2})(?:, ([\w -]{3,10}))?$/;

/** Undefined where a text is not of the form. */
export function partsOfCareerSite(text: string): StatedPlace | undefined {
  const [, city, region, country, postalCode] = FORM.exec(text) ?? [];
  if (country === undefined || toCountryCode(country) !== country) return undefined;
  return { city, region, country, postalCode };
}
