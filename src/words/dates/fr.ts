// French.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Fin\u00a0: ${when}`,
  closedOn: (day) => `Close le ${day}`,
  daysLeft: (count) => (count < 2 ? '1 jour restant' : `${count} jours restants`),
  lastDay: 'Dernier jour',
};
