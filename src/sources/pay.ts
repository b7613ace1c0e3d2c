// Amounts of a source → a MonetaryAmount, only of what the source states.

import type { JsonObject } from '../job/schema-org.ts';

export interface StatedPay {
  min?: number | undefined;
  max?: number | undefined;
  currency?: string | undefined;
  unit?: string | undefined;
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ...['year', 'yearly', 'annual', 'annually', 'annum', 'peryear'].map(
    (word) => [word, 'YEAR'] as const,
  ),
  ...['month', 'monthly', 'permonth'].map((word) => [word, 'MONTH'] as const),
  ...['week', 'weekly', 'perweek'].map((word) => [word, 'WEEK'] as const),
  ...['day', 'daily', 'perday'].map((word) => [word, 'DAY'] as const),
  ...['hour', 'hourly', 'perhour'].map((word) => [word, 'HOUR'] as const),
]);

/** Returns "YEAR", "MONTH" … for a word of a source; undefined where it is none of these. */
export function toPayUnit(word: string | undefined): string | undefined {
  return UNITS.get((word ?? '').toLowerCase().replace(/[^a-z]/g, ''));
}

/** Undefined without an amount or without a currency, and where the least is more than the most. */
export function toPay({ min, max, currency, unit }: StatedPay): JsonObject | undefined {
  if ((min === undefined && max === undefined) || currency === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max) return undefined;
  const amounts =
    min === max
      ? { value: min ?? null }
      : {
          ...(min !== undefined && { minValue: min }),
          ...(max !== undefined && { maxValue: max }),
        };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: {
      '@type': 'QuantitativeValue',
      ...amounts,
      ...(unit !== undefined && { unitText: unit }),
    },
  };
}

/** The amounts as words, where they can't be stated as numbers. */
export function payWords({ min, max, currency, unit }: StatedPay): string | undefined {
  const amounts = [...new Set([min, max].filter((amount) => amount !== undefined))].join(' – ');
  if (amounts === '') return undefined;
  return [
    amounts,
    currency,
    unit === undefined ? undefined : `per ${(toPayUnit(unit) ?? unit).toLowerCase()}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
