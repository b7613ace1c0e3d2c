// Spanish.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Cierra: ${when}`,
  closedOn: (day) => `Cerrado el ${day}`,
  daysLeft: (count) => (count === 1 ? 'queda 1 día' : `quedan ${count} días`),
  lastDay: 'Último día',
};
