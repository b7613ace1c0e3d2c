// What each job's page shows besides its text.

import type { Job } from '../job/job.ts';
import { areasOf } from '../job/place.ts';
import { toPathSegment } from '../job/slug.ts';
import type { Board } from '../jobs.ts';
import { closesSoon } from '../listing/ends.ts';
import type { JobPageData } from '../listing/job-page-data.ts';
import { areasOfRow } from '../listing/row.ts';
import { locale } from '../locale.ts';
import { openAreas, openCompanies, openTypes } from './_lists.ts';

type MakePage = (job: Job) => JobPageData;

const makers = new WeakMap<Board, MakePage>();

/** Takes the board and a job of it; gives the data of the job's page, made at each call: those of all jobs together would take as much memory as the jobs. */
export function jobPageOf(board: Board, job: Job): JobPageData {
  const make = makers.get(board) ?? createMaker(board);
  makers.set(board, make);
  return make(job);
}

function createMaker(board: Board): MakePage {
  const areas = openAreas(board);
  const companies = openCompanies(board);
  const types = new Set(openTypes(board));
  const rows = new Map(board.rows.map((row) => [row.slug, row]));
  return (job) => {
    const similar = board.similar
      .to(job)
      .flatMap((slug) => rows.get(slug) ?? [])
      .map((row) => ({ row, soon: closesSoon(row.closes, board.moment) }));
    const own = job.places.flatMap((place) => areasOf(place, locale).map(({ path }) => path));
    const shown = new Set([...own, ...similar.flatMap(({ row }) => areasOfRow(row))]);
    const company = job.employer && toPathSegment(job.employer.name);
    const newestDay = newestDayOf(job, similar);
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
  };
}

/** Only where something on the page depends on a clock. */
function newestDayOf(job: Job, similar: JobPageData['similar']): string | undefined {
  const needsClock = similar.length > 0 || (job.state === 'open' && job.validThrough !== undefined);
  if (!needsClock) return undefined;
  return [job.datePosted?.day, ...similar.map(({ row }) => row.postedDay)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
