// A job on one line, as feeds summarize it.

import { pageWords } from '#words';
import type { JobRow } from '../listing/row.ts';
import { dayWords } from './day-words.ts';
import { payLine, placeName, placesLine, typesLine } from './row-words.ts';

/** Joins employer, place, pay, type and deadline. */
export function feedLine(row: JobRow, names: Readonly<Record<string, string>>): string {
  return [
    row.employer,
    placesLine(row, (path) => placeName(path, names)),
    row.remote ? pageWords.feedRemote : undefined,
    row.pay && payLine(row.pay),
    typesLine(row),
    row.closesDay && pageWords.feedCloses(dayWords(row.closesDay)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
