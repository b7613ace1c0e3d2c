// A job's end as a calendar entry: https://www.rfc-editor.org/rfc/rfc5545

import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Job } from './job.ts';

/** Takes a job that has an end, what to say of that day, and its page's absolute URL; gives an iCalendar file with that day as a whole-day entry, or with the instant where an hour is stated. */
export function toDeadlineCalendar(job: Job, summary: string, pageUrl: string): string {
  if (job.validThrough === undefined) throw new Error(`${job.slug} has no end.`);
  const { day, hour, instant } = job.validThrough;
  // A whole day has no zone; the writer reads the parts of a UTC date where no zone is set.
  const start = new Date(hour === undefined ? `${day}T00:00:00Z` : instant);
  const calendar = ical({
    prodId: { company: 'Placard', product: 'Jobs' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${job.slug}@${new URL(pageUrl).host}`,
    // The file must not change with every build.
    stamp: new Date(job.datePosted?.instant ?? start),
    start,
    allDay: hour === undefined,
    summary,
    ...(job.employer && { description: { plain: job.employer.name } }),
    url: pageUrl,
  });
  // The standard ends every line, the last one too.
  return `${calendar.toString()}\r\n`;
}
