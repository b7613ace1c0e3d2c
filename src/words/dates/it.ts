// Italian.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Scadenza: ${when}`,
  closedOn: (day) => `Chiusa in data ${day}`,
  daysLeft: (count) => (count === 1 ? 'manca 1 giorno' : `mancano ${count} giorni`),
  lastDay: 'Ultimo giorno',
};
