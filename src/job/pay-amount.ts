// Amounts as sources write them: grouped by commas, points, apostrophes or spaces, with a sign or code of money, as a
// range, in thousands. What has two readings is not decided.

import { currencyOfMark } from './pay-currency.ts';

export interface WrittenAmounts {
  min: number;
  max: number;
  /** ISO 4217, where a sign or a code stands beside the amount. */
  currency?: string;
  /** A sign that several currencies share, such as "$". */
  sign?: string;
}

/** Spaces between digits, of all widths. */
const GROUP_SPACE = /(?<=\d)[ \u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g;
const APOSTROPHE = /(?<=\d)['’](?=\d{3}(?!\d))/g;
/** Thousands by commas or points, and India's lakhs. */
const GROUPED_BY_COMMAS = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,2})?$/;
const GROUPED_BY_POINTS = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
const DECIMAL_COMMA = /^\d{1,9},\d{1,2}$/;
const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$|^[1-9](?:\.\d{1,6})?e\+?\d{1,2}$/i;
/** 45 to one reader, 45,000 to another. */
const TWO_READINGS = /^[1-9]\d{0,2}\.\d{3}$/;
const THOUSANDS = /^(.*\d)\s?k$/i;
/** Money before or after the number: signs and letters, without digits. */
const BESIDE = /^([^\d\s.,+-]{1,4}\.?)?\s?(\d[\d.,]*\s?k?)\s?([^\d\s.,+-]{1,4}\.?)?$/i;
const RANGE = /^(.*\d(?:\s?[^\d\s-]{1,4})?)\s?(?:-|–|—|to|bis)\s?([^\d\s]{0,4}\s?\d.*)$/i;
const MAX_LENGTH = 60;

/** Reads one number, "45,000.00", without money; undefined where it is none or has two readings. */
export function toNumber(written: string): number | undefined {
  const text = written.trim().replace(GROUP_SPACE, '').replace(APOSTROPHE, '');
  if (text.length > MAX_LENGTH || TWO_READINGS.test(text)) return undefined;
  const thousands = THOUSANDS.exec(text);
  if (thousands) {
    const count = toNumber(thousands[1] ?? '');
    return count === undefined ? undefined : count * 1000;
  }
  const plain = GROUPED_BY_COMMAS.test(text)
    ? text.replaceAll(',', '')
    : GROUPED_BY_POINTS.test(text)
      ? text.replaceAll('.', '').replace(',', '.')
      : DECIMAL_COMMA.test(text)
        ? text.replace(',', '.')
        : text;
  return PLAIN.test(plain) ? Number(plain) : undefined;
}

/** Reads an amount or a range, with money beside it. */
export function readAmounts(written: string): WrittenAmounts | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const text = written.trim().replace(GROUP_SPACE, '').replace(APOSTROPHE, '');
  const single = readAmount(text);
  if (single !== undefined) return { min: single.amount, max: single.amount, ...single.money };
  const [, from, to] = RANGE.exec(text) ?? [];
  const low = from === undefined ? undefined : readAmount(from);
  const high = to === undefined ? undefined : readAmount(to);
  if (low === undefined || high === undefined || low.amount > high.amount) return undefined;
  const money = { ...high.money, ...low.money };
  const agree = [low.money, high.money].every(
    ({ currency }) => currency === undefined || currency === money.currency,
  );
  return agree ? { min: low.amount, max: high.amount, ...money } : undefined;
}

type Money = Pick<WrittenAmounts, 'currency' | 'sign'>;

function readAmount(text: string): { amount: number; money: Money } | undefined {
  const alone = toNumber(text);
  if (alone !== undefined) return { amount: alone, money: {} };
  const [, before, number = '', after] = BESIDE.exec(text.trim()) ?? [];
  const amount = toNumber(number);
  if (amount === undefined) return undefined;
  const marks = [before, after].filter((mark) => mark !== undefined);
  if (marks.length > 1) return undefined;
  const [mark] = marks;
  if (mark === undefined) return { amount, money: {} };
  const money = currencyOfMark(mark);
  return money === undefined ? undefined : { amount, money };
}
