// docs/performance.md is written by hand, except the results of the last run between two marks.

import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const MARKS = ['<!-- results -->', '<!-- /results -->'] as const;

/** Replaces the results in the page's text; throws when a mark is missing. */
export function replaceResults(page: string, results: string): string {
  const [start, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) {
    throw new Error(`The page has no place for results. Write ${MARKS.join(' and ')} into it.`);
  }
  return `${page.slice(0, start)}${MARKS[0]}\n\n${results}\n\n${page.slice(end)}`;
}

/** Writes Markdown results into the page, formatted as Prettier would. */
export async function writeResults(path: string, results: string): Promise<void> {
  const page = replaceResults(readFileSync(path, 'utf8'), results);
  const style = await resolveConfig(path);
  // Markdown needs no plugin, and the project's would be resolved from the working folder of the run.
  writeFileSync(path, await format(page, { ...style, plugins: [], parser: 'markdown' }));
}
