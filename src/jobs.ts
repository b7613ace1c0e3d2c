// The gate: the only file that asks Astro for entries and reads the clock.

import { pageWords } from '#words';
import { getCollection } from 'astro:content';
import { buildInstant } from './clock.ts';
import { openDescriptionCache } from './html/description-cache.ts';
import type { SafeHtml } from './html/safe-html.ts';
import { descriptionsFolder } from './intake/board-files.ts';
import { codeVersion } from './intake/code-version.ts';
import { readingsPath, readingsVersion, readKeptRecords } from './intake/kept-readings.ts';
import type { Job, JobText } from './job/job.ts';
import { dayIn } from './job/date.ts';
import { foldName } from './job/fold.ts';
import { spanAround } from './job/clock-span.ts';
import { joinRecords } from './job/join.ts';
import { placeLabel } from './job/place-label.ts';
import { areasOf, COUNTRY_NOT_STATED } from './job/place.ts';
import { toPathSegment } from './job/slug.ts';
import type { JobRow } from './listing/row.ts';
import { toColumns, type JobColumns } from './listing/columns.ts';
import type { Moment } from './listing/engine.ts';
import { type FacetCounts, facetCounts } from './listing/facet-counts.ts';
import { select } from './listing/order.ts';
import type { Query } from './listing/query.ts';
import { createSimilarJobs, type SimilarJobs } from './listing/similar.ts';
import { toRow } from './listing/to-row.ts';
import { readSettings } from './settings.ts';
import { locale } from './locale.ts';
import { site } from './site.ts';

const DAY = 24 * 60 * 60 * 1000;
const root = process.cwd();
const { cacheDir } = readSettings(root, process.env);

/** Everything that the pages show. */
export interface Board {
  /** The latest instant up to the build's at which something on the board changed. */
  moment: Moment;
  /** Jobs that have a page, open or closed, newest first. */
  jobs: Job[];
  open: Job[];
  closed: Job[];
  /** A row for each of `jobs`, in their order. */
  rows: JobRow[];
  columns: JobColumns;
  /** Names of areas by path ("us/wa" → "Washington"), and of employers by their list's folder ("companies/crumb"). */
  areaNames: Record<string, string>;
  similar: SimilarJobs;
}

let board: Promise<Board> | undefined;

/** Gives the board; made once, however many pages ask. */
export function loadBoard(): Promise<Board> {
  // While editing, the postings change under a server that goes on.
  if (import.meta.env.DEV) return makeBoard();
  board ??= makeBoard();
  return board;
}

async function makeBoard(): Promise<Board> {
  const version = readingsVersion({ version: codeVersion(root), locale });
  const kept = readKeptRecords(readingsPath(cacheDir), version);
  const entries = await getCollection('jobs');
  const records = entries.map(({ id }) => {
    const record = kept.get(id);
    if (record === undefined) throw new Error(`The record ${id} is not in ${cacheDir}.`);
    return record;
  });
  // Builds at instants between which nothing changes make the same pages.
  const { since: now } = spanAround(
    records.map(({ facts }) => facts),
    buildInstant(process.env, Date.now()),
    site,
  );
  const joined = joinRecords(records, now, {
    join: site.joinRecords,
    placeName: (place) => placeLabel(place, locale),
  });
  const oldestKept = now - site.keepClosedDays * DAY;
  const withPage = joined
    .map(({ job }) => job)
    .filter((job) => job.state === 'open' || (job.state === 'closed' && endOf(job) >= oldestKept));
  const pairs = withPage
    .map((job) => ({ job, row: toRow(job, locale) }))
    .sort((a, b) => byNewest(a.row, b.row));
  const jobs = pairs.map(({ job }) => job);
  const rows = pairs.map(({ row }) => row);
  const open = jobs.filter((job) => job.state === 'open');
  return {
    moment: {
      now,
      today: dayIn(site.timeZone, now),
      closingSoonDays: site.closingSoonDays,
    },
    jobs,
    open,
    closed: jobs.filter((job) => job.state === 'closed'),
    rows,
    columns: toColumns(rows, citiesOf(jobs)),
    areaNames: nameAreas(jobs),
    similar: createSimilarJobs(open),
  };
}

/** Areas whose middle can be told, each with the city that tells it: cities, and what holds nothing but a city of its own name, as Berlin and Singapore do. */
function citiesOf(jobs: readonly Job[]): Map<string, string> {
  const cities = new Map<string, string>();
  const inside = new Map<string, Set<string>>();
  const namesakes = new Map<string, string>();
  for (const place of jobs.flatMap((job) => job.places)) {
    if (place.locality === undefined) continue;
    const [city, around] = areasOf(place, locale).reverse();
    if (city === undefined) continue;
    cities.set(city.path, city.path);
    if (around === undefined) continue;
    inside.set(around.path, (inside.get(around.path) ?? new Set()).add(city.path));
    if (foldName(around.name) === foldName(city.name)) namesakes.set(around.path, city.path);
  }
  for (const [area, city] of namesakes) {
    if (inside.get(area)?.size === 1) cities.set(area, city);
  }
  return cities;
}

/** Newest first; jobs without a date last; the slug settles ties, the same on every machine. */
function byNewest(a: JobRow, b: JobRow): number {
  const [dateOfA, dateOfB] = [a.posted ?? -Infinity, b.posted ?? -Infinity];
  if (dateOfA !== dateOfB) return dateOfB - dateOfA;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

function endOf(job: Job): number {
  return job.validThrough?.instant ?? Number.MAX_SAFE_INTEGER;
}

/** Where sources spell an area differently, the spelling most used names it. */
function nameAreas(jobs: readonly Job[]): Record<string, string> {
  const uses = new Map<string, Map<string, number>>();
  for (const job of jobs) {
    const areas = job.places.flatMap((place) => areasOf(place, locale));
    const company = job.employer && {
      path: `companies/${toPathSegment(job.employer.name)}`,
      name: job.employer.name,
    };
    for (const { path, name } of company === undefined ? areas : [...areas, company]) {
      const names = uses.get(path) ?? new Map<string, number>();
      uses.set(path, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  const mostUsed = ([a, usesOfA]: [string, number], [b, usesOfB]: [string, number]) =>
    usesOfB - usesOfA || (a < b ? -1 : 1);
  const named = Object.fromEntries(
    [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, names]) => [path, [...names].sort(mostUsed)[0]?.[0] ?? path]),
  );
  if (COUNTRY_NOT_STATED in named) named[COUNTRY_NOT_STATED] = pageWords.countryNotStated;
  return named;
}

/** The pages of a list follow each other, and all lists together would fill the memory. */
const LISTS_AT_HAND = 8;
const counted = new WeakMap<Board, Map<string, FacetCounts>>();
const found = new WeakMap<Board, Map<string, readonly number[]>>();

/** Takes the board and a query; gives the counts beside every value of the form, made once for all pages of a list. */
export function countsOf(board: Board, query: Query): FacetCounts {
  return onceAList(counted, board, query, () => facetCounts(board.columns, query, board.moment));
}

/** Takes the board and a query; gives the numbers of all jobs that it finds, in its order, made once for all pages of a list. */
export function jobsFound(board: Board, query: Query): readonly number[] {
  return onceAList(found, board, query, () => select(board.columns, query, board.moment));
}

function onceAList<Made>(
  made: WeakMap<Board, Map<string, Made>>,
  board: Board,
  query: Query,
  make: () => Made,
): Made {
  const known = made.get(board) ?? new Map<string, Made>();
  made.set(board, known);
  const list = JSON.stringify({ ...query, page: 1 });
  const value = known.get(list) ?? make();
  // The one that was asked for last goes last.
  known.delete(list);
  known.set(list, value);
  const [oldest] = known.keys();
  if (known.size > LISTS_AT_HAND && oldest !== undefined) known.delete(oldest);
  return value;
}

let descriptions: ReturnType<typeof openDescriptionCache> | undefined;

/** Takes a job; gives its texts as safe HTML. Throws when the loader did not keep one. */
export function textOf(job: Job): JobText {
  descriptions ??= openDescriptionCache(descriptionsFolder(cacheDir), codeVersion(root));
  const cache = descriptions;
  const read = (key: string): SafeHtml => {
    const html = cache.read(key)?.html;
    if (html === undefined) throw new Error(`A text of ${job.slug} is not in ${cacheDir}.`);
    return html;
  };
  return {
    description: read(job.description.key),
    sections: job.sections.map(({ property, key, repeated, language }) => ({
      property,
      html: read(key),
      repeated,
      ...(language && { language }),
    })),
  };
}
