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

/** Returns the most that pay may come to in a year, undefined where amount, currency or unit is not stated. */
export function payPerYear({ min, max, unit, currency }: Pay): number | undefined {
  const most = max ?? min;
  if (most === undefined || unit === undefined || currency === undefined) return undefined;
  return Math.round(most * UNITS_A_YEAR[unit]);
}
