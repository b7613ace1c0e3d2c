// The sitemap lists every page that search engines may list, and no other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, toAddress, withoutOrigin, type SiteAddresses } from './site-addresses.ts';

export interface SitemapFault {
  page: string;
  fault: string;
}

/** Takes the site's folder, its addresses and the paths of pages that may be listed; gives a line for each page that is missing or too much. */
export function* checkSitemap(
  folder: string,
  site: SiteAddresses,
  indexable: ReadonlySet<string>,
): Generator<SitemapFault> {
  const index = 'sitemap-index.xml';
  // A board that keeps every list out of search engines has none.
  if (indexable.size === 0 && placeOf(site, index) === undefined) return;
  if (placeOf(site, index) === undefined) {
    yield { page: index, fault: 'it is missing' };
    return;
  }
  const listed = new Set<string>();
  for (const address of addressesIn(folder, index)) {
    const part = pathOf(site, address);
    if (part === undefined || placeOf(site, part) === undefined) {
      yield { page: index, fault: `it lists ${address}, which is no file of the site` };
      continue;
    }
    for (const loc of addressesIn(folder, part)) {
      const page = pathOf(site, loc);
      if (page === undefined || placeOf(site, page) === undefined) {
        yield { page: part, fault: `it lists ${loc}, which is no page of the site` };
      } else if (!indexable.has(page)) {
        yield { page: part, fault: `it lists ${loc}, which search engines are asked to leave out` };
      } else if (listed.has(page)) {
        yield { page: part, fault: `it lists ${loc} twice` };
      } else listed.add(page);
    }
  }
  for (const page of indexable) {
    if (!listed.has(page)) yield { page, fault: 'the sitemap does not list it' };
  }
}

function* addressesIn(folder: string, file: string): Generator<string> {
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, loc = ''] of text.matchAll(/<loc>([^<]*)<\/loc>/g)) yield toAddress(loc);
}

function pathOf(site: SiteAddresses, address: string): string | undefined {
  const path = withoutOrigin(site, address);
  if (path === undefined || !path.startsWith(site.basePath)) return undefined;
  const below = decodeURI(path.slice(site.basePath.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}
