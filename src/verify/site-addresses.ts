// Resolves addresses on pages to files of the site.

import { decodeUrl } from '../html/decode.ts';

/** The file that hosts serve for an address that ends with "/". */
const INDEX = 'index.html';

export interface SiteAddresses {
  /** Each file's index by its path below the site's folder, with forward slashes; a page's by its folder, "jobs/baker/", which saves memory: a large site has many, and each thread its own map. */
  indexes: ReadonlyMap<string, number>;
  /** With slashes at both ends. */
  basePath: string;
  /** The origin, without a slash at its end. */
  siteUrl: string;
}

export function toFileIndexes(paths: readonly string[]): SiteAddresses['indexes'] {
  return new Map(paths.map((path, index) => [keyOf(path), index]));
}

export function indexOfFile(
  { indexes }: Pick<SiteAddresses, 'indexes'>,
  path: string,
): number | undefined {
  return isFolder(path) ? undefined : indexes.get(keyOf(path));
}

function isFolder(path: string): boolean {
  return path === '' || path.endsWith('/');
}

function keyOf(path: string): string {
  const isIndex = path === INDEX || path.endsWith(`/${INDEX}`);
  return isIndex ? path.slice(0, -INDEX.length) : path;
}

/** Decodes an attribute's value as browsers do. */
export function toAddress(written: string): string {
  return written.includes('&') ? decodeUrl(written) : written;
}

/** Returns the index of the file that a host serves, without a redirect, at an address that begins with "/". */
export function findFile(site: SiteAddresses, address: string): number | undefined {
  if (!address.startsWith(site.basePath)) return undefined;
  const end = address.search(/[?#]/);
  const path = address.slice(site.basePath.length, end === -1 ? undefined : end);
  return isFolder(path) ? site.indexes.get(plain(path)) : indexOfFile(site, plain(path));
}

/** Removes the site's origin from an absolute address; undefined for an address of another site. */
export function withoutOrigin(site: SiteAddresses, address: string): string | undefined {
  return address.startsWith(`${site.siteUrl}/`) ? address.slice(site.siteUrl.length) : undefined;
}

function plain(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // No file of the site has a lone "%".
    return path;
  }
}
