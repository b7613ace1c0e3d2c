// Turkish.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Son başvuru: ${when}`,
  closedOn: (day) => `Kapandı: ${day}`,
  daysLeft: (count) => `${count} gün kaldı`,
  lastDay: 'Son gün',
};
