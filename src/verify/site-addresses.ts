// Where an address on a page leads: to a file of the site, away from it, or nowhere.

import { decodeUrl } from '../html/decode.ts';

/** What hosts answer with where an address ends with "/". */
const INDEX = 'index.html';

/** The site as its pages see it. */
export interface SiteAddresses {
  /** Every file's path below the site's folder, with forward slashes, and its place among them. */
  files: ReadonlyMap<string, number>;
  /** The same by the address that most links have: that of a page's folder, or of the file. */
  addresses: ReadonlyMap<string, number>;
  /** With slashes at both ends. */
  basePath: string;
  /** The origin, without a slash at its end. */
  siteUrl: string;
}

/** Takes the paths of a site's files and its base path; gives them by path and by address. */
export function addressesOf(
  paths: readonly string[],
  basePath: string,
): Pick<SiteAddresses, 'files' | 'addresses'> {
  const files = new Map(paths.map((path, place) => [path, place]));
  const addresses = new Map<string, number>();
  for (const [path, place] of files) {
    // These stand for something else in an address, or are written otherwise.
    if (/[%?#]/.test(path)) continue;
    const isIndex = path === INDEX || path.endsWith(`/${INDEX}`);
    addresses.set(basePath + (isIndex ? path.slice(0, -INDEX.length) : path), place);
  }
  return { files, addresses };
}

/** Takes an attribute's value as written; gives it as browsers read it. */
export function toAddress(written: string): string {
  return written.includes('&') ? decodeUrl(written) : written;
}

/** Takes the site and an address that begins with "/"; gives the place of the file that a host finds there without a redirect, where there is one. */
export function findFile(site: SiteAddresses, address: string): number | undefined {
  const place = site.addresses.get(address);
  if (place !== undefined) return place;
  if (!address.startsWith(site.basePath)) return undefined;
  const end = address.search(/[?#]/);
  const path = address.slice(site.basePath.length, end === -1 ? undefined : end);
  return site.files.get(path === '' || path.endsWith('/') ? `${plain(path)}${INDEX}` : plain(path));
}

/** Takes the site and an address with its origin; gives the address from the "/" on, or nothing when it is another site's. */
export function withoutOrigin(site: SiteAddresses, address: string): string | undefined {
  return address.startsWith(`${site.siteUrl}/`) ? address.slice(site.siteUrl.length) : undefined;
}

function plain(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone "%" names no file that we write.
    return path;
  }
}
