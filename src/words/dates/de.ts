// German.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Endet: ${when}`,
  closedOn: (day) => `Beendet am ${day}`,
  daysLeft: (count) => (count === 1 ? 'noch 1 Tag' : `noch ${count} Tage`),
  lastDay: 'Letzter Tag',
};
