// What each job's page shows besides its text.

import { areasOf } from '../job/place.ts';
import { toPathSegment } from '../job/slug.ts';
import type { Board } from '../jobs.ts';
import { closesSoon } from '../listing/ends.ts';
import type { JobPageData } from '../listing/job-page-data.ts';
import { areasOfRow } from '../listing/row.ts';
import { locale } from '../locale.ts';
import { openAreas, openCompanies, openTypes } from './_lists.ts';

const made = new WeakMap<Board, JobPageData[]>();

/** Takes the board; gives the data of each page, in the board's order; made once. */
export function jobPagesOf(board: Board): JobPageData[] {
  const known = made.get(board);
  if (known !== undefined) return known;
  const areas = openAreas(board);
  const companies = openCompanies(board);
  const types = new Set(openTypes(board));
  const rows = new Map(board.rows.map((row) => [row.slug, row]));
  const pages = board.jobs.map((job): JobPageData => {
    const similar = board.similar
      .to(job)
      .flatMap(({ slug }) => rows.get(slug) ?? [])
      .map((row) => ({ row, soon: closesSoon(row.closes, board.moment) }));
    const own = job.places.flatMap((place) => areasOf(place, locale).map(({ path }) => path));
    const shown = new Set([...own, ...similar.flatMap(({ row }) => areasOfRow(row))]);
    const company = job.employer && toPathSegment(job.employer.name);
    const days = [job.datePosted?.day, ...similar.map(({ row }) => row.postedDay)];
    const needsClock =
      similar.length > 0 || (job.state === 'open' && job.validThrough !== undefined);
    const newestDay = needsClock
      ? days
          .filter((day) => day !== undefined)
          .sort()
          .at(-1)
      : undefined;
    return {
      job,
      similar,
      openAreas: [...new Set(own)].filter((path) => areas.has(path)),
      ...(company !== undefined && companies.has(company) && { openCompany: company }),
      openTypes: job.employmentTypes.filter((type) => types.has(type)),
      names: Object.fromEntries(
        [...shown].flatMap((path) =>
          Object.hasOwn(board.areaNames, path) ? [[path, board.areaNames[path] ?? path]] : [],
        ),
      ),
      ...(newestDay !== undefined && { newestDay }),
    };
  });
  made.set(board, pages);
  return pages;
}
