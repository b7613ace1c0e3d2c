// Compares what was seen of a board with what Placard promises: a line for each fault.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boxesByParse5 } from './tree-of-parse5.ts';
import type { Dress } from './serve-pages.ts';
import type { Seen } from './visit-pages.ts';
import type { Kind, Misdeed } from './watch-context.ts';

export type FaultKind =
  Kind | 'disallowed node' | 'danger' | 'scripts' | 'JobPosting' | 'tree' | 'unseen';

export interface Fault {
  kind: FaultKind;
  said: string;
}

const MARKUP = 'application/ld+json#';
const DATA = 'application/json#jobs-data';
const OUR_SCRIPT = /^\/_astro\/[\w.-]+\.js$/;

export function findFaults(
  folder: string,
  paths: readonly string[],
  dress: Dress,
  seen: Seen,
): Fault[] {
  return [...seen.misdeeds, ...paths.flatMap((path) => pageFaults(folder, path, dress, seen))];
}

export function countKinds(faults: readonly (Fault | Misdeed)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of faults) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Returns the file of a page's address, below the site's folder. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

function pageFaults(folder: string, path: string, dress: Dress, seen: Seen): Fault[] {
  const page = seen.pages.get(path);
  if (page === undefined) return [{ kind: 'unseen', said: path }];
  const faults: Fault[] = [];
  const note = (kind: FaultKind, said: string) => faults.push({ kind, said: `${path}: ${said}` });
  for (const node of page.disallowed) note('disallowed node', node);
  for (const danger of page.dangers) note('danger', danger);
  if (!areOurScripts(path, dress, page.scripts)) note('scripts', page.scripts.join(' '));
  const postings = isJobPage(path) ? 1 : 0;
  if (page.jobPostings !== postings || page.brokenData > 0) {
    note('JobPosting', `${page.jobPostings} blocks, ${page.brokenData} that don't parse`);
  }
  const expected = boxesByParse5(readFileSync(join(folder, fileOf(path)), 'utf8'));
  if (expected.length !== page.boxes.length) note('tree', `${page.boxes.length} boxes`);
  for (const [index, box] of page.boxes.entries()) {
    if (box !== expected[index]) note('tree', `${box}\n  not ${expected[index]}`);
  }
  return faults;
}

export function isJobPage(path: string): boolean {
  return /^\/jobs\/[^/]+\/$/.test(path);
}

const WITHOUT_SCRIPT: ReadonlySet<string> = new Set(['/404.html', '/companies/']);

/** A page runs one script, or none where it is bare. A job has markup; a list may have breadcrumbs and search data. */
function areOurScripts(path: string, dress: Dress, scripts: readonly string[]): boolean {
  const running = scripts.filter((script) => script !== MARKUP && script !== DATA);
  const markup = scripts.filter((script) => script === MARKUP).length;
  const data = scripts.filter((script) => script === DATA).length;
  const isMarkupOurs = isJobPage(path) ? markup === 1 && data === 0 : markup <= 1 && data <= 1;
  return (
    running.length === (dress === 'bare' || WITHOUT_SCRIPT.has(path) ? 0 : 1) &&
    running.every((src) => OUR_SCRIPT.test(src)) &&
    isMarkupOurs
  );
}
