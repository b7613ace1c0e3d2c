// Japanese.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `締切：${when}`,
  closedOn: (day) => `募集終了：${day}`,
  daysLeft: (days) => `残り${days}日`,
  lastDay: '本日締切',
};
