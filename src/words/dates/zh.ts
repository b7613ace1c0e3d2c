// Chinese, in simplified characters.

import type { DateWords } from '../words.ts';

export const dateWords: DateWords = {
  closes: (when) => `截止：${when}`,
  closedOn: (day) => `已于${day}截止`,
  daysLeft: (count) => `还剩 ${count} 天`,
  lastDay: '今天截止',
};
