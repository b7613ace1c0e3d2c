// Numbers as the interface writes them.

import { locale } from '../settings/locale.ts';
import type { Counted } from '../words/words.ts';

// Making a format costs more than a hundred numbers written with it.
const numbers = new Intl.NumberFormat(locale);
const money = new Map<string, Intl.NumberFormat>();

export function countLabel(count: number): string {
  return numbers.format(count);
}

/** Adds its label to a number, for words that agree with it. */
export function counted(count: number): Counted {
  return { count, text: countLabel(count) };
}

/** Writes "€40,000", without cents if `isWhole`; the currency is a code of ISO 4217. */
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
