// Pay as postings state it: amounts where they are numbers, else text as written.

import { toCleanText } from '../html/clean-text.ts';
import type { UnsafePay } from './posting.ts';
import { quoteFound } from './problem.ts';
import { isPlaceholderOfPay } from './placeholder.ts';

export type PayUnit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Amounts in major units of `currency` per `unit`; or only `text`, as written. */
export interface Pay {
  /** ISO 4217. */
  currency?: string;
  min?: number;
  max?: number;
  unit?: PayUnit;
  text?: string;
}

const UNITS = new Map<string, PayUnit>([
  ['hour', 'HOUR'],
  ['hourly', 'HOUR'],
  ['hur', 'HOUR'],
  ['day', 'DAY'],
  ['daily', 'DAY'],
  ['week', 'WEEK'],
  ['weekly', 'WEEK'],
  ['wee', 'WEEK'],
  ['month', 'MONTH'],
  ['monthly', 'MONTH'],
  ['mon', 'MONTH'],
  ['year', 'YEAR'],
  ['yearly', 'YEAR'],
  ['annual', 'YEAR'],
  ['annually', 'YEAR'],
  ['annum', 'YEAR'],
  ['ann', 'YEAR'],
  // ISO 8601 durations, as MonetaryAmountDistribution states them.
  ['pt1h', 'HOUR'],
  ['p1d', 'DAY'],
  ['p1w', 'WEEK'],
  ['p1m', 'MONTH'],
  ['p1y', 'YEAR'],
]);

/** Withdrawn from ISO 4217, and still known to some runtimes. */
const WITHDRAWN = new Set(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'VEF', 'ZWL']);
const currencies = new Set(
  Intl.supportedValuesOf('currency').filter((code) => !WITHDRAWN.has(code)),
);
/** Withdrawn codes that sources use for the present currency. */
const SUCCESSORS = new Map([['RUR', 'RUB']]);

/** `pay` is absent where none is stated; each warning is a sentence. */
export function readPay(unsafe: UnsafePay): { pay?: Pay; warnings: string[] } {
  const warnings: string[] = [];
  const currency = readCurrency(unsafe.currency, warnings);
  const unit = readUnit(unsafe.unitText, warnings);
  const single = toAmount(unsafe.value ?? unsafe.text);
  const min = toAmount(unsafe.minValue) ?? single;
  const max = toAmount(unsafe.maxValue) ?? single;
  // Sources write zero for unknown.
  const amounts = [min, max].filter((amount) => amount !== undefined && amount > 0);
  // A range with one end in words is shown as words: the other end alone would be misleading.
  const isHalfWords = [unsafe.minValue, unsafe.maxValue].some(isWords);
  if (amounts.length > 0 && !isHalfWords) {
    const pay: Pay = {
      ...(currency === undefined ? {} : { currency }),
      ...(min !== undefined && min > 0 ? { min } : {}),
      ...(max !== undefined && max > 0 ? { max } : {}),
      ...(unit === undefined ? {} : { unit }),
    };
    // Amounts without their currency would be misleading.
    if (unsafe.currency !== undefined && currency === undefined) {
      return { pay: { text: toPayText(pay, unsafe.currency) }, warnings };
    }
    return { pay, warnings };
  }
  const ends = [unsafe.minValue, unsafe.maxValue].filter((end) => end !== undefined);
  const range = isHalfWords ? [...new Set(ends)].join(' – ') : '';
  const text = toCleanText(range || ([unsafe.value, unsafe.text].find(isWords) ?? ''));
  if (isPlaceholderOfPay(text)) return { warnings };
  return { pay: { text }, warnings };
}

function toPayText({ min, max, unit }: Pay, unsafeCurrency: string): string {
  const amounts = [...new Set([min, max])].filter((amount) => amount !== undefined).join(' – ');
  const currency = toCleanText(unsafeCurrency, 40);
  return `${amounts} ${currency}${unit === undefined ? '' : ` per ${unit.toLowerCase()}`}`;
}

function isWords(text: string | undefined): text is string {
  return text !== undefined && toAmount(text) === undefined && text.trim() !== '';
}

/** Reads a plain number, with or without grouping commas; "45.000" may be 45 or 45,000, and is not guessed. */
function toAmount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(trimmed)
    ? trimmed.replaceAll(',', '')
    : trimmed;
  if (!/^\d+(?:\.\d+)?$/.test(plain) || /^[1-9]\d{0,2}\.\d{3}$/.test(trimmed)) return undefined;
  const amount = Number(plain);
  return Number.isFinite(amount) ? amount : undefined;
}

function readCurrency(unsafe: string | undefined, warnings: string[]): string | undefined {
  if (unsafe === undefined) return undefined;
  const code = unsafe.trim().toUpperCase();
  const successor = SUCCESSORS.get(code);
  if (successor !== undefined) {
    warnings.push(`currency ${quoteFound(unsafe)} was read as ${successor}. Write "${successor}".`);
    return successor;
  }
  if (currencies.has(code)) return code;
  warnings.push(`currency ${quoteFound(unsafe)} is not an ISO 4217 code. Write for example "EUR".`);
  return undefined;
}

function readUnit(unsafe: string | undefined, warnings: string[]): PayUnit | undefined {
  if (unsafe === undefined) return undefined;
  const unit = UNITS.get(
    unsafe
      .trim()
      .toLowerCase()
      .replace(/^(?:(?:per|an?)\s+|\/\s*)/, ''),
  );
  if (unit === undefined) {
    warnings.push(
      `unitText ${quoteFound(unsafe)} is not known. Write HOUR, DAY, WEEK, MONTH or YEAR.`,
    );
  }
  return unit;
}
