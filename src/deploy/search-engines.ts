// What search engines are told of a deploy: addresses of pages, as an IndexNow request or as notifications of Google's
// Indexing API. Nothing is sent from here.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference } from './compare.ts';

/** What IndexNow takes in one request: https://www.indexnow.org/documentation */
const ADDRESSES_A_REQUEST = 10_000;
const KEY = /^([\da-zA-Z-]{8,128})\.txt$/;
const REQUEST = /^indexnow-\d+\.json$/;

export interface ChangedPages {
  /** Those that came or changed, as whole addresses. */
  present: string[];
  gone: string[];
}

/** `base` is the site's address with a slash at its end. Pages that the site has for errors alone are left out. */
export function changedPages({ added, changed, removed }: Difference, base: string): ChangedPages {
  const addresses = (entries: Difference['added']) =>
    entries.flatMap(({ path }) => {
      const page = /^(.*?)index\.html$/.exec(path)?.[1];
      return page === undefined ? [] : [base + encodeURI(page)];
    });
  return { present: addresses([...added, ...changed]).sort(), gone: addresses(removed).sort() };
}

/** One address a line, what came and changed first. */
export function toAddressLines({ present, gone }: ChangedPages): string {
  return [...present, ...gone].map((address) => `${address}\n`).join('');
}

/** Returns the key that a file of `publicDir` proves, whose name is the key that it holds. */
export function findIndexNowKey(publicDir: string): string | undefined {
  const names = readdirSync(publicDir).flatMap((name) => KEY.exec(name)?.[1] ?? []);
  return names.find((key) => readFileSync(join(publicDir, `${key}.txt`), 'utf8').trim() === key);
}

/** Writes requests into `folder`; returns the commands that send them. */
export function writeIndexNowRequests(
  { present, gone }: ChangedPages,
  { base, key, folder }: { base: string; key: string; folder: string },
): string[] {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((known) => REQUEST.test(known))) {
    rmSync(join(folder, name));
  }
  const addresses = [...present, ...gone];
  const count = Math.ceil(addresses.length / ADDRESSES_A_REQUEST);
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `indexnow-${index + 1}.json`);
    const start = index * ADDRESSES_A_REQUEST;
    const urlList = addresses.slice(start, start + ADDRESSES_A_REQUEST);
    const request = { host: new URL(base).host, key, keyLocation: `${base}${key}.txt`, urlList };
    writeFileSync(file, JSON.stringify(request));
    return `curl --fail --silent --show-error --header 'Content-Type: application/json; charset=utf-8' --data @${file} https://api.indexnow.org/indexnow`;
  });
}

/**
 * One notification a line for each job's page: https://developers.google.com/search/apis/indexing-api/v3/using-api
 * A closed job's page is there for those who saved it, and deleted for a search engine.
 */
export function toGoogleLines(
  { present, gone }: ChangedPages,
  base: string,
  openSlugs: ReadonlySet<string>,
): string {
  const slugOf = (address: string) => {
    const page = `${base}jobs/`;
    return address.startsWith(page)
      ? decodeURI(address.slice(page.length)).replace(/\/$/, '')
      : undefined;
  };
  const toLine = (url: string, isOpen: boolean) =>
    `${JSON.stringify({ url, type: isOpen ? 'URL_UPDATED' : 'URL_DELETED' })}\n`;
  const lines = [
    ...present.map((url) => ({ url, slug: slugOf(url), isThere: true })),
    ...gone.map((url) => ({ url, slug: slugOf(url), isThere: false })),
  ].flatMap(({ url, slug, isThere }) =>
    slug === undefined ? [] : [toLine(url, isThere && openSlugs.has(slug))],
  );
  return lines.join('');
}
