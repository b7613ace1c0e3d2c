// Portuguese.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Encerra: ${when}`,
  closedOn: (day) => `Encerrada em ${day}`,
  daysLeft: (count) => (count === 1 ? 'falta 1 dia' : `faltam ${count} dias`),
  lastDay: 'Último dia',
};
