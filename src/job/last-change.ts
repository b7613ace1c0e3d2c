// When the content of a job's page last changed: the one answer that the sitemap and the feeds give.

import type { JobFacts } from './job.ts';

/** The newest instant that its records state of themselves and that has passed, in milliseconds; undefined where they state none. */
export function lastChangeOf(
  records: readonly { facts: Pick<JobFacts, 'datePosted' | 'dateModified'> }[],
  now: number,
): number | undefined {
  const instants = records
    .flatMap(({ facts: { datePosted, dateModified } }) => [datePosted, dateModified])
    // In the employer's time zone the next day may have begun, but no page changed in the future.
    .flatMap((date) => (date !== undefined && date.instant <= now ? [date.instant] : []));
  return instants.length === 0 ? undefined : Math.max(...instants);
}
