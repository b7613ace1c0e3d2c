// The last day to apply as its employer set it: with the hour and its zone where the day does not last to its end.

import type { StatedDate } from '../job/date.ts';
import { dayWords } from '../wording/day-words.ts';
import { locale } from '../settings/locale.ts';

const inWords = new Intl.DateTimeFormat(locale, {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** Writes "30 September 2021", or "30 September 2021 at 17:00 (UTC+1)". */
export function endWords({ day, hour }: Pick<StatedDate, 'day' | 'hour'>): string {
  if (hour === undefined) return dayWords(day);
  // Clock and day are written as they were stated, whatever zone this machine is in.
  return `${inWords.format(new Date(`${day}T${hour.clock}:00Z`))} (${zoneName(hour.offset)})`;
}

/** "+05:30" is "UTC+5:30" to people, "+00:00" is "UTC". */
function zoneName(offset: string): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  if (Number(hours) + Number(minutes) === 0) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
