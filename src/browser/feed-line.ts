// A job on a line, as feeds say it.

import { pageWords } from '#words';
import type { JobRow } from '../listing/row.ts';
import { dayWords } from './day-words.ts';
import { payLine, placesLine, typesLine } from './row-words.ts';

/** Takes a row and the names of areas; gives employer, place, pay, type and deadline on a line. */
export function feedLine(row: JobRow, names: Readonly<Record<string, string>>): string {
  return [
    row.employer,
    placesLine(row, names),
    row.remote ? pageWords.feedRemote : undefined,
    row.pay && payLine(row.pay),
    typesLine(row),
    row.closesDay && pageWords.feedCloses(dayWords(row.closesDay)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
