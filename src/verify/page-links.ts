// What was found on the pages of the live site, kept for the next build: the files that each page needs, and whether
// search engines may list it. Numbers in a row, so that those of a hundred thousand pages are read in a moment. Files
// are called by their places in the site's manifest, and what is kept holds beside that manifest alone.

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import type { PageFindings } from './check-files.ts';

/** For the files of a site, in the order of their paths. */
export interface PageLinks {
  /** NO_PAGE, or what search engines may do with it. */
  kinds: Uint8Array;
  /** Where the places that a page needs end in `needed`; they begin where those of the file before end. */
  ends: Uint32Array;
  /** Places of files. */
  needed: Uint32Array;
}

/** Of a file that is no page, or the owner's, and was not judged. */
export const NO_PAGE = 0;
export const CLOSED = 1;
export const INDEXABLE = 2;

interface Head {
  version: string;
  files: number;
  needed: number;
  /** Of all bytes behind the first line. */
  sha256: string;
}

/** Takes the board's cache folder; gives where the links of its live site's pages are kept. */
export function pageLinksPath(cacheDir: string): string {
  return join(cacheDir, 'page-links.bin');
}

/** Takes what was found in each file of a site, in the order of their paths; gives it in rows. */
export function gatherLinks(files: readonly { page?: PageFindings }[]): PageLinks {
  const kinds = new Uint8Array(files.length);
  const ends = new Uint32Array(files.length);
  const needed = new Uint32Array(
    files.reduce((sum, { page }) => sum + (page?.needed.length ?? 0), 0),
  );
  let end = 0;
  for (const [place, { page }] of files.entries()) {
    if (page !== undefined) {
      kinds[place] = page.isIndexable ? INDEXABLE : CLOSED;
      needed.set(page.needed, end);
      end += page.needed.length;
    }
    ends[place] = end;
  }
  return { kinds, ends, needed };
}

/** Takes where links are kept, and of which site and verifier they must be; gives them, or nothing where there are none or others. */
export function readPageLinks(path: string, version: string): PageLinks | undefined {
  const bytes = readBytes(path);
  const end = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || end === -1) return undefined;
  const head = readHead(bytes.toString('utf8', 0, end));
  const body = bytes.subarray(end + 1);
  if (head?.version !== asKept(version) || head.sha256 !== hash('sha256', body)) return undefined;
  const { files, needed } = head;
  if (body.length !== 5 * files + 4 * needed) return undefined;
  // A buffer of their own, in which numbers stand where processors want them.
  const { buffer } = Uint8Array.from(body);
  return {
    ends: new Uint32Array(buffer, 0, files),
    needed: new Uint32Array(buffer, 4 * files, needed),
    kinds: new Uint8Array(buffer, 4 * (files + needed), files),
  };
}

/** Takes a path, of which site and verifier the links are, and the links; writes them aside. Gives what puts them into the old ones' place. */
export function stagePageLinks(path: string, version: string, links: PageLinks): () => void {
  const aside = `${path}.part`;
  const { kinds, ends, needed } = links;
  const body = Buffer.concat([ends, needed, kinds].map(toBytes));
  const head: Head = {
    version: asKept(version),
    files: kinds.length,
    needed: needed.length,
    sha256: hash('sha256', body),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
  return () => renameSync(aside, path);
}

function toBytes({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Processors write numbers in one of two orders. */
function asKept(version: string): string {
  return `${version} ${endianness()}`;
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A damaged one says nothing. */
function readHead(line: string): Head | undefined {
  try {
    return JSON.parse(line) as Head;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
