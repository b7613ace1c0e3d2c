// The languages of the jobs' words as a column of the search's data.

import type { JobRow } from '../listing/row.ts';
import { type EncodedNumbers, encodeNumbers } from './column-encoding.ts';

/** The commonest first; codes are absent where there is only one. */
export interface EncodedLanguages {
  values: string[];
  codes?: EncodedNumbers;
}

/** The language of a board of which nothing is known, whose words have no endings that a rule knows. */
const UNKNOWN = '';

export function encodeLanguages(rows: readonly JobRow[]): EncodedLanguages {
  const uses = new Map<string, number>();
  for (const { wordsIn } of rows) {
    if (wordsIn !== undefined) uses.set(wordsIn, (uses.get(wordsIn) ?? 0) + 1);
  }
  const values = [...uses]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([language]) => language);
  if (values.length < 2) return { values: values.length === 0 ? [UNKNOWN] : values };
  const indexes = new Map(values.map((language, index) => [language, index]));
  // A job whose language nobody knows is likely to be in the commonest.
  return {
    values,
    codes: encodeNumbers(rows.map(({ wordsIn = '' }) => indexes.get(wordsIn) ?? 0)),
  };
}
