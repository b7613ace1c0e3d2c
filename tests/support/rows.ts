// Rows of a list, for tests.

import type { JobRow } from '../../src/listing/row.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Returns the row of a job that is open on the days from `from` to `to` (UTC, both included). */
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
    facets: {},
    skills: [],
    ...(from !== undefined && { posted: Date.parse(from), postedDay: from }),
    ...(to !== undefined && { closes: Date.parse(to) + DAY - 1, closesDay: to }),
    ...more,
  };
}
