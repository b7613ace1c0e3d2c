// Where an address on a page leads: to a file of the site, away from it, or nowhere.

import { decodeUrl } from '../html/decode.ts';

/** What hosts answer with where an address ends with "/". */
const INDEX = 'index.html';

/** The site as its pages see it. */
export interface SiteAddresses {
  /** Every file's place among all, by its path below the site's folder, with forward slashes. A page stands under its folder, "jobs/baker/", as no file's path looks: a large site has many, and each thread its own map. */
  places: ReadonlyMap<string, number>;
  /** With slashes at both ends. */
  basePath: string;
  /** The origin, without a slash at its end. */
  siteUrl: string;
}

/** Takes the paths of a site's files; gives the places of all. */
export function placesOf(paths: readonly string[]): SiteAddresses['places'] {
  return new Map(paths.map((path, place) => [keyOf(path), place]));
}

/** Takes the site and a path; gives the place of the file, where there is one. */
export function placeOf(
  { places }: Pick<SiteAddresses, 'places'>,
  path: string,
): number | undefined {
  return isFolder(path) ? undefined : places.get(keyOf(path));
}

function isFolder(path: string): boolean {
  return path === '' || path.endsWith('/');
}

function keyOf(path: string): string {
  const isIndex = path === INDEX || path.endsWith(`/${INDEX}`);
  return isIndex ? path.slice(0, -INDEX.length) : path;
}

/** Takes an attribute's value as written; gives it as browsers read it. */
export function toAddress(written: string): string {
  return written.includes('&') ? decodeUrl(written) : written;
}

/** Takes the site and an address that begins with "/"; gives the place of the file that a host finds there without a redirect, where there is one. */
export function findFile(site: SiteAddresses, address: string): number | undefined {
  if (!address.startsWith(site.basePath)) return undefined;
  const end = address.search(/[?#]/);
  const path = address.slice(site.basePath.length, end === -1 ? undefined : end);
  return isFolder(path) ? site.places.get(plain(path)) : placeOf(site, plain(path));
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
