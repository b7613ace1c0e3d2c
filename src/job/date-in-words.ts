// Dates whose month is a word, "25 December 2026": there is no order of numbers to guess.

import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar-names.ts';

/** Not yet checked against the calendar. */
export interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
/** Weekdays, and small words between the parts. */
const FILLERS = new Set(
  `${WEEKDAY_NAMES} de del di d of the den dem der le il el o g г р`.split(' '),
);
const MAX_LENGTH = 60;
/** A word, or a number with its ordinal suffix. */
const TOKEN = /(\p{L}[\p{L}\p{M}'’ʼ]*)|(\d{1,4})(?:st|nd|rd|th|er|e|º|ª|°)?(?![\p{L}\d])/gu;
const SEPARATORS = /^[\s,./-]*$/;

/** Reads a day whose month is a word, in any order; undefined where there is anything else in the text. */
export function readWrittenDay(text: string): WrittenDay | undefined {
  if (text.length > MAX_LENGTH || !/\d/.test(text) || !/\p{L}/u.test(text)) return undefined;
  if (!SEPARATORS.test(text.replace(TOKEN, ''))) return undefined;
  const numbers: string[] = [];
  const months: number[] = [];
  for (const [, word, number] of text.matchAll(TOKEN)) {
    if (number !== undefined) numbers.push(number);
    if (word === undefined) continue;
    const name = foldWord(word);
    const month = MONTHS.get(name);
    if (month !== undefined) months.push(month);
    else if (!FILLERS.has(name)) return undefined;
  }
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length < 3);
  const [month] = months;
  if (numbers.length !== 2 || months.length !== 1) return undefined;
  if (year === undefined || day === undefined || month === undefined) return undefined;
  return { year: Number(year), month, day: Number(day) };
}

function foldWord(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();
}
