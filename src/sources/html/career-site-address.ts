// Career sites of SAP SuccessFactors write "Town, Region, CC, postal code" as a street, and nothing else of an address.

import { toCountryCode } from '../../job/place/country.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import { attributeOf, hasAttribute, type Page } from './page.ts';

const IN_STREET = /^([^,]+)(?:, ([^,]+))?, ([A-Z]{2})(?:, ([\w -]{3,10}))?$/;

/** Returns any other object, and that of any other site, as it stands. */
export function settleAddress(
  address: JsonObject,
  type: string | undefined,
  page: Page,
): JsonObject {
  const street = address['streetAddress'];
  const isAlone = type === 'PostalAddress' && Object.keys(address).length === 1;
  const parts = isAlone && typeof street === 'string' ? IN_STREET.exec(street) : null;
  const [, addressLocality, addressRegion, addressCountry, postalCode] = parts ?? [];
  if (addressCountry === undefined || toCountryCode(addressCountry) !== addressCountry) {
    return address;
  }
  if (!isCareerSite(page)) return address;
  return {
    addressLocality,
    ...(addressRegion !== undefined && { addressRegion }),
    addressCountry,
    ...(postalCode !== undefined && { postalCode }),
  };
}

function isCareerSite({ elements }: Page): boolean {
  return elements.some(
    (element) =>
      hasAttribute(element, 'data-careersite-propertyid') ||
      /(?:^|\s)jobdescription(?:\s|$)/.test(attributeOf(element, 'class') ?? ''),
  );
}
