// Pay of different units on one scale: a full-time year, before tax, as stated.

import type { Pay, PayUnit } from '../job/pay.ts';

/** How many of a unit a full-time year has: 52 weeks of five days of eight hours. */
const UNITS_A_YEAR: Record<PayUnit, number> = {
  HOUR: 2080,
  DAY: 260,
  WEEK: 52,
  MONTH: 12,
  YEAR: 1,
};

/** The least and the most that pay may come to in a year. */
export interface YearlyPay {
  least: number;
  most: number;
  /** ISO 4217. */
  currency: string;
  /** Whether the source of the posting estimates it. */
  isEstimate: boolean;
}

/** Returns undefined where amount, currency or unit is not stated. */
export function payPerYear(
  { min, max, unit, currency }: Pay,
  isEstimate: boolean,
): YearlyPay | undefined {
  const [least, most] = [min ?? max, max ?? min];
  if (least === undefined || most === undefined) return undefined;
  if (unit === undefined || currency === undefined) return undefined;
  const inAYear = (amount: number) => Math.round(amount * UNITS_A_YEAR[unit]);
  return { least: inAYear(least), most: inAYear(most), currency, isEstimate };
}
