// Counts what a contestant wrote, and checks that it is a job board.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Written {
  files: number;
  bytes: number;
}

export function countWritten(folder: string): Written {
  const written = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const within = entry.isDirectory()
      ? countWritten(path)
      : { files: 1, bytes: statSync(path).size };
    written.files += within.files;
    written.bytes += within.bytes;
  }
  return written;
}

/** Throws when a site is not a list and one complete page for each job. */
export function checkJobPages(folder: string, expected: number): void {
  if (readFileSync(join(folder, 'index.html'), 'utf8') === '')
    throw new Error('The list is empty.');
  if (expected === 0) return;
  const pages = readdirSync(join(folder, 'jobs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, 'jobs', name, 'index.html'));
  if (pages.length !== expected) {
    throw new Error(`It wrote ${pages.length} job pages for ${expected} postings.`);
  }
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const script = /<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/.exec(html)?.[1];
    const markup = JSON.parse(script ?? 'null') as { '@type'?: unknown; title?: unknown } | null;
    if (markup?.['@type'] !== 'JobPosting' || typeof markup.title !== 'string') {
      throw new Error(`${page} has no JobPosting in its markup.`);
    }
    const isWhole = /<h1\b/.test(html) && (html.match(/<li>/g)?.length ?? 0) >= 5;
    if (!isWhole) throw new Error(`${page} lacks its title or its description.`);
  }
}
