// Dutch.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `Sluit: ${when}`,
  closedOn: (day) => `Gesloten op ${day}`,
  daysLeft: (count) => (count === 1 ? 'nog 1 dag' : `nog ${count} dagen`),
  lastDay: 'Laatste dag',
};
