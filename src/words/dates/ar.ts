// Arabic.

import type { DateWords } from '../words.ts';

const plural = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat('ar');
const DAYS = {
  zero: 'يوم',
  one: 'يوم واحد',
  two: 'يومان',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
};

function days(count: number): string {
  const form = plural.select(count);
  return form === 'one' || form === 'two' ? DAYS[form] : `${digits.format(count)} ${DAYS[form]}`;
}

export const dateWords: DateWords = {
  closes: (when) => `ينتهي التقديم ${when}`,
  closedOn: (day) => `انتهى التقديم ${day}`,
  daysLeft: (count) => `المتبقي ${days(count)}`,
  lastDay: 'اليوم الأخير',
};
