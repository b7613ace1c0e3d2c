// What each job's page shows besides its text.

import { dayIn } from '../job/date.ts';
import type { Job } from '../job/job.ts';
import type { Board } from '../jobs.ts';
import { closesSoon } from '../listing/ends.ts';
import type { JobPageData, JobSurroundings } from '../listing/job-page-data.ts';
import { areasOfRow, type JobRow } from '../listing/row.ts';
import { site } from '../site.ts';
import { openAreas, openCompanies, openTypes } from './_lists.ts';

type FindSurroundings = (slug: string) => JobSurroundings;

const finders = new WeakMap<Board, FindSurroundings>();

/** Takes the board and a job of it; gives the data of the job's page, made at each call: those of all jobs together would take as much memory as the jobs. */
export function jobPageOf(board: Board, job: Job): JobPageData {
  return { job, ...surroundingsOf(board, job.slug) };
}

/** Takes the board and the slug of a job; gives what its page shows of the rest of the board, without reading the job. */
export function surroundingsOf(board: Board, slug: string): JobSurroundings {
  const find = finders.get(board) ?? createFinder(board);
  finders.set(board, find);
  return find(slug);
}

function createFinder(board: Board): FindSurroundings {
  const areas = openAreas(board);
  const companies = openCompanies(board);
  const types = new Set(openTypes(board));
  const rows = new Map(board.rows.map((row) => [row.slug, row]));
  const open = new Set(board.open);
  return (slug) => {
    const own = rows.get(slug);
    if (own === undefined) throw new Error(`There is no job ${slug}.`);
    const similar = board.similar
      .to(slug)
      .flatMap((other) => rows.get(other) ?? [])
      .map((row) => ({ row, soon: closesSoon(row.closes, board.moment) }));
    const ownAreas = areasOfRow(own);
    const shown = new Set([...ownAreas, ...similar.flatMap(({ row }) => areasOfRow(row))]);
    const { company } = own;
    const newestDay = newestDayOf(own, open.has(own), similar);
    return {
      similar,
      openAreas: ownAreas.filter((path) => areas.has(path)),
      ...(company !== undefined && companies.has(company) && { openCompany: company }),
      openTypes: own.types.filter((type) => types.has(type)),
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
function newestDayOf(
  own: JobRow,
  isOpen: boolean,
  similar: JobSurroundings['similar'],
): string | undefined {
  const needsClock = similar.length > 0 || (isOpen && own.closes !== undefined);
  if (!needsClock) return undefined;
  const posted = [own.posted, ...similar.map(({ row }) => row.posted)].filter(
    (instant) => instant !== undefined,
  );
  // An employer's day may be ahead of the site's.
  return posted.length === 0 ? undefined : dayIn(site.timeZone, Math.max(...posted));
}
