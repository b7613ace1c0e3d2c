// Numbers as the interface writes them.

import type { Counted } from '../words/words.ts';
import { locale } from '../locale.ts';

// Making a format costs more than a hundred numbers written with it.
const numbers = new Intl.NumberFormat(locale);
const distances = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' });
const money = new Map<string, Intl.NumberFormat>();

/** Takes a number; gives it with the locale's digits and separators. */
export function countLabel(count: number): string {
  return numbers.format(count);
}

/** Takes a number; gives it with its label, for words that agree with it. */
export function counted(count: number): Counted {
  return { count, text: countLabel(count) };
}

/** Takes kilometers; gives "50 km". */
export function distanceLabel(kilometers: number): string {
  return distances.format(kilometers);
}

/** Takes an amount and ISO 4217; gives "€40,000", without cents where asked so. */
export function moneyLabel(amount: number, currency: string | undefined, isWhole: boolean): string {
  const key = `${currency} ${isWhole}`;
  let format = money.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      ...(currency !== undefined && {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      }),
      ...(isWhole && { maximumFractionDigits: 0 }),
    });
    money.set(key, format);
  }
  return format.format(amount);
}
