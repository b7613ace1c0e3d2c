// A job's end as a calendar entry: https://www.rfc-editor.org/rfc/rfc5545

import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Job } from './job.ts';

/** An all-day entry, or an instant where an hour is stated; throws for a job without an end. */
export function toDeadlineCalendar(job: Job, summary: string, pageUrl: string): string {
  if (job.validThrough === undefined) throw new Error(`${job.slug} has no end.`);
  const { day, hour, instant } = job.validThrough;
  // An all-day entry has no zone; without one ical-generator reads the UTC parts of a date.
  const start = new Date(hour === undefined ? `${day}T00:00:00Z` : instant);
  const calendar = ical({
    prodId: { company: 'Placard', product: 'Jobs' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${job.slug}@${new URL(pageUrl).host}`,
    // The time of the build would change the file each time.
    stamp: new Date(job.datePosted?.instant ?? start),
    start,
    allDay: hour === undefined,
    summary,
    ...(job.employer && { description: { plain: job.employer.name } }),
    url: pageUrl,
  });
  // The standard requires an end of line after the last one too.
  return `${calendar.toString()}\r\n`;
}
