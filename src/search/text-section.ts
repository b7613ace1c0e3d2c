// What jobs are called, in chunks that are read for the cards in view.

import { encodePayOf } from './pay-encoding.ts';
import type { JobRow } from '../listing/row.ts';
import { type EncodedTextColumn, encodeTextColumn } from './column-encoding.ts';

/** What cards show, for a run of jobs. */
export interface TextSection {
  titles: EncodedTextColumn;
  /** For each distinct title, the readable part of its jobs' addresses. */
  stems: string[];
  /** The first ten digits after it, of one job after another. */
  digits: string;
  /** The digits after those, by the job's index in the section; few have any. */
  moreDigits?: Record<number, string>;
  /** Absent where the companies' section is always at hand. */
  employers?: EncodedTextColumn;
  skills: EncodedTextColumn;
  otherTypes: EncodedTextColumn;
  pay: EncodedTextColumn;
}

/** As many as the addresses of almost all jobs have. */
const DIGITS = 10;
/** Separates the texts of one job in a column; nothing that is shown contains it. */
export const SEPARATOR = '\n';

export function toTextSection(rows: readonly JobRow[], isSplit: boolean): TextSection {
  const titles = encodeTextColumn(rows.map(({ title }) => title));
  const stemOf = new Map(rows.map(({ title, slug }) => [title, slug.slice(0, stemLength(slug))]));
  const digits = rows.map(({ slug }) => slug.slice(stemLength(slug) + 1));
  const more = digits.flatMap((all, index) =>
    all.length > DIGITS ? [[index, all.slice(DIGITS)] as const] : [],
  );
  return {
    titles,
    stems: titles.values.map((title) => stemOf.get(title) ?? ''),
    digits: digits.map((all) => all.slice(0, DIGITS)).join(''),
    ...(more.length > 0 && { moreDigits: Object.fromEntries(more) }),
    ...(isSplit && { employers: encodeTextColumn(rows.map(({ employer = '' }) => employer)) }),
    skills: encodeTextColumn(rows.map(({ skills }) => skills.join(SEPARATOR))),
    otherTypes: encodeTextColumn(rows.map(({ otherTypes }) => otherTypes.join(SEPARATOR))),
    pay: encodeTextColumn(rows.map(encodePayOf)),
  };
}

/** Returns the slug of the job at an index of the section; `title` is the index of its title there. */
export function slugAt(
  { stems, digits, moreDigits }: TextSection,
  title: number,
  index: number,
): string {
  const first = digits.slice(index * DIGITS, (index + 1) * DIGITS);
  return `${stems[title] ?? ''}-${first}${moreDigits?.[index] ?? ''}`;
}

function stemLength(slug: string): number {
  return slug.lastIndexOf('-');
}
