// The sitemap lists every page that search engines may list, and no other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexOfFile, toAddress, withoutOrigin, type SiteAddresses } from './site-addresses.ts';

export interface SitemapFault {
  page: string;
  fault: string;
}

/** Yields a fault for each page that is missing or must not be listed; `indexable` has the paths of those that must. */
export function* checkSitemap(
  folder: string,
  site: SiteAddresses,
  indexable: ReadonlySet<string>,
): Generator<SitemapFault> {
  const index = 'sitemap-index.xml';
  // A site without indexable pages has no sitemap.
  if (indexable.size === 0 && indexOfFile(site, index) === undefined) return;
  if (indexOfFile(site, index) === undefined) {
    yield { page: index, fault: 'it is missing' };
    return;
  }
  const listed = new Set<string>();
  for (const address of addressesIn(folder, index)) {
    const part = pathOf(site, address);
    if (part === undefined || indexOfFile(site, part) === undefined) {
      yield { page: index, fault: `it lists ${address}, which is not a file of the site` };
      continue;
    }
    for (const loc of addressesIn(folder, part)) {
      const page = pathOf(site, loc);
      if (page === undefined || indexOfFile(site, page) === undefined) {
        yield { page: part, fault: `it lists ${loc}, which is not a page of the site` };
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
