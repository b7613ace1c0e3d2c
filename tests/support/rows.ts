// Rows of a list, as the build makes them from jobs.

import type { JobRow } from '../../src/listing/row.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Takes a slug, the paths of its places, the days from and to which it is open (UTC), and what else it states; gives its row. */
export function row(
  slug: string,
  places: readonly string[],
  from?: string,
  to?: string,
  more: Partial<JobRow> = {},
): JobRow {
  return {
    slug,
    title: slug,
    places,
    points: [],
    remote: false,
    livesIn: [],
    types: [],
    otherTypes: [],
    skills: [],
    ...(from !== undefined && { posted: Date.parse(from), postedDay: from }),
    ...(to !== undefined && { closes: Date.parse(to) + DAY - 1, closesDay: to }),
    ...more,
  };
}
