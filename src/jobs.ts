// The gate: the only file that asks Astro for entries and reads the clock.

import { isDeepStrictEqual } from 'node:util';
import { pageWords } from '#words';
import { getCollection } from 'astro:content';
import { buildInstant } from './clock.ts';
import { openDescriptionCache } from './html/description-cache.ts';
import type { SafeHtml } from './html/safe-html.ts';
import { descriptionsFolder } from './intake/board-files.ts';
import { openKeptJobs, outlinesOf } from './intake/kept-jobs.ts';
import type { BoardEntry } from './intake/loader.ts';
import {
  type KeptReadings,
  openKeptReadings,
  readingsPath,
  type RecordOutline,
} from './intake/kept-readings.ts';
import type { Job, JobText } from './job/job.ts';
import { dayIn } from './job/date.ts';
import { placeLabel } from './job/place-label.ts';
import { COUNTRY_NOT_STATED } from './job/place.ts';
import { createAreaNames } from './listing/area-names.ts';
import { type AreaNode, areaTree } from './listing/areas.ts';
import { createCityAreas } from './listing/city-areas.ts';
import type { JobRow } from './listing/row.ts';
import { toColumns, type JobColumns } from './listing/columns.ts';
import type { Moment } from './listing/engine.ts';
import { type FacetCounts, facetCounts } from './listing/facet-counts.ts';
import { createListIndex, type Narrowing } from './listing/list-index.ts';
import { select } from './listing/order.ts';
import { EVERYTHING_OPEN, type Query } from './listing/query.ts';
import {
  createSimilarJobs,
  traitsOf,
  type JobTraits,
  type SimilarJobs,
} from './listing/similar.ts';
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
  /** A row for each job that has a page, open or closed, newest first. */
  rows: JobRow[];
  /** Those of the open jobs. */
  open: JobRow[];
  columns: JobColumns;
  /** Names of areas by path ("us/wa" → "Washington"), and of employers by their list's folder ("companies/crumb"). */
  areaNames: Record<string, string>;
  similar: SimilarJobs;
  /** Takes a query; gives the jobs that a list of one employer or place is made of. */
  narrowing: (query: Query) => Narrowing | undefined;
  /** Takes the slug of a job that has a page; reads it. All of them at once would fill the memory of each thread. */
  jobOf: (slug: string) => Job;
  /** Takes the slug of a job that has a page; gives what changes with everything that reading it would give. */
  jobDigest: (slug: string) => string;
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
  const { kept, outlines } = await openReadings();
  const jobs = openKeptJobs(kept, outlines, {
    instant: buildInstant(process.env, Date.now()),
    clock: site,
    join: site.joinRecords,
    placeName: (place) => placeLabel(place, locale),
  });
  const { now } = jobs;
  const oldestKept = now - site.keepClosedDays * DAY;
  const cities = createCityAreas(locale);
  const names = createAreaNames(locale);
  const traits: JobTraits[] = [];
  const rows: JobRow[] = [];
  const open = new Set<JobRow>();
  for (const { job } of jobs.all()) {
    if (job.state === 'scheduled' || (job.state === 'closed' && endOf(job) < oldestKept)) continue;
    const row = toRow(job, locale);
    rows.push(row);
    cities.add(job);
    names.add(job);
    traits.push(traitsOf(job));
    if (job.state === 'open') open.add(row);
  }
  rows.sort(byNewest);
  const columns = toColumns(rows, cities.found());
  const areaNames = names.named();
  if (COUNTRY_NOT_STATED in areaNames) areaNames[COUNTRY_NOT_STATED] = pageWords.countryNotStated;
  return {
    moment: {
      now,
      today: dayIn(site.timeZone, now),
      closingSoonDays: site.closingSoonDays,
    },
    rows,
    open: rows.filter((row) => open.has(row)),
    columns,
    areaNames,
    similar: createSimilarJobs(traits),
    narrowing: createListIndex(columns),
    jobOf: jobs.at,
    jobDigest: jobs.digestOf,
  };
}

/** What the loader read, by the version that it read it with. While editing, the next reading is kept before its entry is. */
async function openReadings(): Promise<{ kept: KeptReadings; outlines: RecordOutline[] }> {
  const [entry] = await getCollection('jobs');
  const { records, version } = (entry?.data ?? { records: 0, version: '' }) as BoardEntry;
  const path = readingsPath(cacheDir);
  if (import.meta.env.DEV) {
    const kept = openKeptReadings(path, undefined);
    return { kept, outlines: outlinesOf(kept) };
  }
  const kept = openKeptReadings(path, version);
  return { kept, outlines: outlinesOf(kept, records) };
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

/** The pages of a list follow each other, and all lists together would fill the memory. */
const LISTS_AT_HAND = 8;
const openCounted = new WeakMap<Board, FacetCounts>();
const openTrees = new WeakMap<Board, readonly AreaNode[]>();
const counted = new WeakMap<Board, Map<string, FacetCounts>>();
const found = new WeakMap<Board, Map<string, readonly number[]>>();

/** Takes the board; gives the counts beside every value of the form where nothing but open jobs is asked for. */
export function openCounts(board: Board): FacetCounts {
  const counts =
    openCounted.get(board) ?? facetCounts(board.columns, EVERYTHING_OPEN, board.moment);
  openCounted.set(board, counts);
  return counts;
}

/** Takes the board; gives the tree of the areas that have an open job, with how many. */
export function openAreaTree(board: Board): readonly AreaNode[] {
  const tree = openTrees.get(board) ?? areaTree(openCounts(board).places, board.areaNames);
  openTrees.set(board, tree);
  return tree;
}

/** Takes the board and what a list asks for; gives the counts beside every value of its form, made once for all pages of the list. */
export function countsOf(board: Board, query: Query): FacetCounts {
  return onceAList(counted, board, query, () => {
    const narrowing = board.narrowing(query);
    if (narrowing === undefined) {
      return isEverythingOpen(query)
        ? openCounts(board)
        : facetCounts(board.columns, query, board.moment);
    }
    // The counts of all open jobs are those of the group itself only where nothing else is asked.
    const isAlone = isEverythingOpen({ ...query, [narrowing.group]: [] });
    const narrowed = isAlone ? { ...narrowing, counts: openCounts(board) } : undefined;
    return facetCounts(board.columns, query, board.moment, narrowed);
  });
}

/** Whether a query asks for nothing but open jobs, whichever page of them. */
function isEverythingOpen(query: Query): boolean {
  return isDeepStrictEqual({ ...query, page: 1 }, EVERYTHING_OPEN);
}

/** Takes the board and a query; gives the numbers of all jobs that it finds, in its order, made once for all pages of a list. */
export function jobsFound(board: Board, query: Query): readonly number[] {
  return onceAList(found, board, query, () =>
    select(board.columns, query, board.moment, board.narrowing(query)?.jobs),
  );
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
/** A job's page and the files beside it follow each other. */
const texts = new WeakMap<Job, JobText>();

/** Takes a job; gives its texts as safe HTML. Throws when one was not kept. */
export function textOf(job: Job): JobText {
  const text = texts.get(job) ?? readText(job);
  texts.set(job, text);
  return text;
}

function readText(job: Job): JobText {
  // The keys of texts are known already.
  descriptions ??= openDescriptionCache(descriptionsFolder(cacheDir), '');
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
