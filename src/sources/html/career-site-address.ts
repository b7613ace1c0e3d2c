// Pages of SAP SuccessFactors state the whole place as a street, and nothing else of an address.

import type { JsonObject } from '../../job/schema-org.ts';
import { toPlace } from '../address.ts';
import { partsOfCareerSite } from '../career-site-place.ts';
import { valueAt } from '../record.ts';
import { attributeOf, hasAttribute, type Page } from './page.ts';

/** Returns any other object, and that of any other site, as it stands. */
export function settleAddress(
  address: JsonObject,
  type: string | undefined,
  page: Page,
): JsonObject {
  const street = address['streetAddress'];
  const isAlone = type === 'PostalAddress' && Object.keys(address).length === 1;
  if (!isAlone || typeof street !== 'string' || !isCareerSite(page)) return address;
  const parts = partsOfCareerSite(street);
  const settled = parts && valueAt(toPlace(parts), 'address');
  return (settled as JsonObject | undefined) ?? address;
}

function isCareerSite({ elements }: Page): boolean {
  return elements.some(
    (element) =>
      hasAttribute(element, 'data-careersite-propertyid') ||
      /(?:^|\s)jobdescription(?:\s|$)/.test(attributeOf(element, 'class') ?? ''),
  );
}
