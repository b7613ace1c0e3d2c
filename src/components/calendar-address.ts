// The address of a job's last day for a calendar: the entry itself, within the link, or a file of the site.

import { pageWords } from '#words';
import { toDeadlineCalendar } from '../job/deadline-calendar.ts';
import type { Job } from '../job/job.ts';
import { paths } from '../settings/site-paths.ts';
import { site } from '../site.ts';

/** The job must have an end. */
export function calendarAddress(job: Job): string {
  if (site.calendarFiles) return paths.jobCalendar(job.slug);
  const page = paths.absolute(paths.job(job.slug));
  const entry = toDeadlineCalendar(job, pageWords.lastDayToApply(job.title), page);
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(entry)}`;
}
