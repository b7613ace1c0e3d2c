// Polish.

import type { DateWords } from '../words.ts';

const plural = new Intl.PluralRules('pl');
const LEFT: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'zostało',
  one: 'został',
  two: 'zostało',
  few: 'zostały',
  many: 'zostało',
  other: 'zostało',
};

export const dateWords: DateWords = {
  closes: (when) => `Koniec: ${when}`,
  closedOn: (day) => `Zakończono ${day}`,
  daysLeft: (count) => `${LEFT[plural.select(count)]} ${count} ${count === 1 ? 'dzień' : 'dni'}`,
  lastDay: 'Ostatni dzień',
};
