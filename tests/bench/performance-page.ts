// docs/performance.md is prose by hand, except what stands between two marks: the figures of the last run.

import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const MARKS = ['<!-- results -->', '<!-- /results -->'] as const;

/** Takes the page's text and the results as Markdown; gives the text with these results alone. Throws when a mark is missing. */
export function replaceResults(page: string, results: string): string {
  const [start, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) {
    throw new Error(`The page has no place for results. Write ${MARKS.join(' and ')} into it.`);
  }
  return `${page.slice(0, start)}${MARKS[0]}\n\n${results}\n\n${page.slice(end)}`;
}

/** Takes the page's path and the results as Markdown; writes them into the page as Prettier would. */
export async function writeResults(path: string, results: string): Promise<void> {
  const page = replaceResults(readFileSync(path, 'utf8'), results);
  const style = await resolveConfig(path);
  // Markdown needs no plugin, and those of the project are looked for from where the run began.
  writeFileSync(path, await format(page, { ...style, plugins: [], parser: 'markdown' }));
}
