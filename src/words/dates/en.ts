// English.

import type { DateWords } from '../words.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

export const dateWords: DateWords = {
  closes: (when) => `Closes ${when}`,
  closedOn: (day) => `Closed ${day}`,
  daysLeft: (count) => `${days(count)} left`,
  lastDay: 'Last day',
};
