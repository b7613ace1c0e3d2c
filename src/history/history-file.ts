// content/history.ndjson: read by every build, appended to by those that remember.

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type HistoryLine, toText } from './history-line.ts';

/** The file stands beside the folder of postings. */
export function historyPathOf(jobsDir: string): string {
  return join(dirname(jobsDir), 'history.ndjson');
}

/** How messages name it: "content/history.ndjson". */
export function historyNameOf(jobsDir: string): string {
  const path = historyPathOf(jobsDir);
  return `${basename(dirname(path))}/${basename(path)}`;
}

/** Empty where there is none. */
export function readHistoryText(jobsDir: string): string {
  try {
    return readFileSync(historyPathOf(jobsDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** What has to be appended to a file that may lack its last line break. */
export function textToAppend(text: string, lines: readonly HistoryLine[]): string {
  const isWhole = text === '' || text.endsWith('\n');
  return `${isWhole ? '' : '\n'}${lines.map(toText).join('')}`;
}
