// From a job to its row in a list.

import type { Job } from '../job/job.ts';
import { employmentTypeLabel, typeSegment } from '../job/employment-type-label.ts';
import { dayLabel, payLabel, placesLine } from '../job/labels.ts';
import { areasOf } from '../job/place.ts';
import { toPathSegment } from '../job/slug.ts';
import type { JobRow } from './row.ts';

/** Takes a job and the site's locale; gives its row, texts ready to show. */
export function toRow(job: Job, locale: string): JobRow {
  const areas = new Set(
    job.places.flatMap((place) => areasOf(place, locale).map((area) => area.path)),
  );
  const placeLine = placesLine(job.places, locale);
  const employment = [
    ...job.employmentTypes.map(employmentTypeLabel),
    ...job.otherEmploymentTypes,
  ].join(', ');
  return {
    slug: job.slug,
    title: job.title,
    ...(job.employer && {
      employer: job.employer.name,
      company: toPathSegment(job.employer.name),
    }),
    ...(job.employmentTypes.length > 0 && { types: job.employmentTypes.map(typeSegment) }),
    areas: [...areas].sort(),
    ...(placeLine !== undefined && { placeLine }),
    remote: job.remote,
    ...(job.baseSalary && { pay: payLabel(job.baseSalary, locale) }),
    ...(employment !== '' && { employment }),
    ...(job.datePosted && {
      posted: job.datePosted.instant,
      postedDay: job.datePosted.day,
      postedLabel: dayLabel(job.datePosted.day, locale),
    }),
    ...(job.validThrough && {
      closes: job.validThrough.instant,
      closesDay: job.validThrough.day,
      closesLabel: dayLabel(job.validThrough.day, locale),
    }),
  };
}
