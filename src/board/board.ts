// Everything that the pages show: the store's jobs as rows, columns and counts.

import { isDeepStrictEqual } from 'node:util';
import type { JobHistory } from '../history/history.ts';
import type { Job, JobText } from '../job/job.ts';
import { toJob } from '../job/join.ts';
import type { Place } from '../job/place/place.ts';
import { hashOf } from '../job/slug.ts';
import { type AreaNode, areaTree } from '../listing/areas.ts';
import { type JobColumns, toColumns } from '../listing/columns.ts';
import { facetsInUse } from '../listing/facets-in-use.ts';
import type { Moment } from '../listing/moment.ts';
import { createFacetCounter, type FacetCounts } from '../listing/facet-counts.ts';
import { createListIndex } from '../listing/list-index.ts';
import { select } from '../listing/order.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { byNewest } from '../listing/newest-first.ts';
import type { JobRow } from '../listing/row.ts';
import { findSharedFacts } from '../listing/shared-facts.ts';
import { createSimilarJobs, type SimilarJobs } from '../listing/similar.ts';
import type { TextDirectory } from '../search/texts/text-shard.ts';
import type { Store } from '../store/store.ts';
import { type CardContext, createCardContext } from '../wording/card-facts.ts';
import { type BoardSearch, toBoardSearch } from './board-search.ts';
import { type CategoryPlaces, findCategoryPlaces } from './category-places.ts';
import { createFormChoices, type FormChoices } from './form-choices.ts';
import { cacheRecentLists } from './recent-lists.ts';
import type { BoardFacts, BoardJob, JobSource } from './stored-board.ts';
import { createJobContext, type FindJobContext } from './job-context.ts';
import { type PlaceNamesFile, toPlaceNamesFile } from './place-names.ts';
import type { RecentChanges } from './recent-changes.ts';
import { readSynonyms } from './read-synonyms.ts';
import { readTexts } from './read-texts.ts';
import { readTextDirectory } from './update-text-index.ts';

export interface Board {
  /** `now` is the first instant at which the board is the same as at the build's. */
  moment: Moment;
  /** A row for each job that has a page, open or closed, newest first. */
  rows: readonly JobRow[];
  /** Those of the open jobs. */
  open: readonly JobRow[];
  columns: JobColumns;
  /** Names of areas by path ("us/wa" → "Washington"), and of the values of facets by their keys ("company:crumb" → "Crumb"). */
  areaNames: Readonly<Record<string, string>>;
  /** The site of each employer of whom an open job states one, by the employer as addresses write it. */
  companySites: ReadonlyMap<string, string>;
  /** By facet, the values that the owner states, in the form's order. */
  statedValues: Readonly<Record<string, readonly string[]>>;
  /** What the cards of all lists are written with. */
  readonly cards: CardContext;
  readonly similar: SimilarJobs;
  /** The counts of every value of the form for the list of all open jobs. */
  readonly openCounts: FacetCounts;
  /** The areas that have an open job, with how many. */
  readonly openAreaTree: readonly AreaNode[];
  /** The facet by which the site's links part the jobs: a board of one company has departments, if anything. */
  readonly partedBy: 'company' | 'department' | undefined;
  /** Which categories have lists at which places. */
  readonly categoryPlaces: CategoryPlaces;
  readonly search: BoardSearch;
  readonly placeNames: PlaceNamesFile;
  readonly jobContextOf: FindJobContext;
  /** Changes with everything that a page other than a job's may show. */
  readonly digest: string;
  /** The counts of every value of a list's form, cached while the list's pages follow each other. */
  countsOf: (query: Query) => FacetCounts;
  /** The values that a list's form shows, cached as the counts are. */
  formChoicesOf: (query: Query) => FormChoices;
  /** The indexes of all rows that match a query, in its order, cached as the counts are. */
  find: (query: Query) => readonly number[];
  /** Reads a job from the store: all jobs at once would fill each thread's memory. */
  jobOf: (slug: string) => Job;
  textOf: (job: Job) => JobText;
  /** Undefined where the board does not remember the job. */
  historyOf: (slug: string) => JobHistory | undefined;
  /** Undefined where the board remembers nothing. */
  changes: RecentChanges | undefined;
  /** Where the search finds what texts say. */
  readonly textDirectory: TextDirectory;
  /** Reads a file of the index of texts by its name. */
  textShard: (name: string) => string;
  /** Changes with everything that a job is made of. */
  jobDigest: (slug: string) => string;
  /** Changes with everything that a job's page may show. */
  jobKey: (slug: string) => string;
}

export interface BoardContext extends Omit<Moment, 'now'> {
  /** In place of a country that no posting names. */
  countryNotStated: { path: string; name: string };
  placeName: (place: Place) => string;
  /** The file with the table of synonyms. */
  synonyms: string;
  /** By facet, the values that the owner states, as addresses write them and in the form's order. */
  statedValues: Readonly<Record<string, readonly string[]>>;
  fewestJobsToIndex: number;
}

/** Reads jobs and texts from the store only when they are needed. */
export function createBoard(
  store: Store,
  facts: BoardFacts,
  jobs: ReadonlyMap<string, BoardJob>,
  { countryNotStated, placeName, synonyms, statedValues, fewestJobsToIndex, ...day }: BoardContext,
): Board {
  const moment: Moment = { now: facts.since, ...day };
  const rows = [...jobs.values()].map(({ entry }) => entry).sort(byNewest);
  const open = rows.filter(({ state }) => state === 'open');
  const columns = toColumns(rows, new Map(facts.cityAreas), facetsInUse(open, statedValues));
  const countFacets = createFacetCounter(columns);
  const areaNames = { ...facts.areaNames };
  if (countryNotStated.path in areaNames) areaNames[countryNotStated.path] = countryNotStated.name;
  const narrowing = createListIndex(columns);
  let toFormChoices: ReturnType<typeof createFormChoices> | undefined;
  const jobKeys = new Map<string, string>();
  // Each page links to the changes where there are any.
  const remembers = facts.changes !== undefined;
  let last: { slug: string; job: Job } | undefined;
  let lastTexts: { job: Job; texts: JobText } | undefined;

  const board: Board = {
    ...{ moment, rows, open, columns, areaNames, statedValues },
    companySites: new Map(facts.companySites),
    changes: facts.changes,
    get cards() {
      return lazily(this, 'cards', createCardContext(areaNames, findSharedFacts(open)));
    },
    get similar() {
      const traits = [...jobs.values()].map((job) => job.traits);
      return lazily(this, 'similar', createSimilarJobs(traits));
    },
    get openCounts() {
      return lazily(this, 'openCounts', countFacets(EVERYTHING_OPEN, moment));
    },
    get openAreaTree() {
      return lazily(this, 'openAreaTree', areaTree(this.openCounts.places, areaNames));
    },
    get partedBy() {
      if (this.cards.shared.employer === undefined) return 'company';
      return (this.openCounts.facets['department']?.size ?? 0) > 0 ? 'department' : undefined;
    },
    get categoryPlaces() {
      const { country } = this.cards.shared;
      const found = findCategoryPlaces(columns, this.find(EVERYTHING_OPEN), {
        fewestJobsToIndex,
        country,
      });
      return lazily(this, 'categoryPlaces', found);
    },
    get search() {
      const facts = { builtAt: moment.now, names: areaNames };
      const made = toBoardSearch(rows, columns, facts, () => readSynonyms(synonyms));
      return lazily(this, 'search', made);
    },
    get placeNames() {
      const { places } = this.openCounts;
      const file = toPlaceNamesFile(areaNames, places, facts.postalCodes);
      return lazily(this, 'placeNames', file);
    },
    get jobContextOf() {
      return lazily(this, 'jobContextOf', createJobContext(this));
    },
    get digest() {
      const { postalCodes, companySites } = facts;
      const { centers } = columns.areas;
      const shown = [rows, areaNames, centers, moment, postalCodes, companySites, remembers];
      return lazily(this, 'digest', hashOf(JSON.stringify(shown)));
    },
    countsOf: cacheRecentLists(countsOf),
    formChoicesOf: cacheRecentLists((query) => {
      toFormChoices ??= createFormChoices(board);
      return toFormChoices(query, board.countsOf(query));
    }),
    find: cacheRecentLists((query) => select(columns, query, moment, narrowing(query)?.jobs)),
    jobOf: (slug) => {
      // The files of one job are rendered one after another.
      if (last?.slug !== slug) last = { slug, job: readJob(slug) };
      return last.job;
    },
    textOf: (job) => {
      if (lastTexts?.job !== job) lastTexts = { job, texts: readTexts(store.texts, job) };
      return lastTexts.texts;
    },
    historyOf: (slug) => sourceOf(slug).history,
    get textDirectory() {
      return lazily(this, 'textDirectory', readTextDirectory(store));
    },
    textShard: (name) => {
      const content = store.searchFiles.get(name);
      if (content === undefined) throw new Error(`There is no file ${name} of the texts' index.`);
      return content;
    },
    jobDigest: (slug) => sourceOf(slug).digest,
    jobKey: (slug) => {
      const key =
        jobKeys.get(slug) ??
        hashOf(
          JSON.stringify([
            sourceOf(slug).digest,
            board.jobContextOf(slug),
            board.partedBy,
            remembers,
          ]),
        );
      jobKeys.set(slug, key);
      return key;
    },
  };
  return board;

  function countsOf(query: Query): FacetCounts {
    const narrowed = narrowing(query);
    if (narrowed === undefined) {
      return isEverythingOpen(query) ? board.openCounts : countFacets(query, moment);
    }
    // Only where the query has no other filter, the group's own counts are those of all open jobs.
    const isAlone = isEverythingOpen({ ...query, [narrowed.group]: [] });
    const known = isAlone ? { ...narrowed, counts: board.openCounts } : undefined;
    return countFacets(query, moment, known);
  }

  function readJob(slug: string): Job {
    const { digits, records } = sourceOf(slug);
    const read = records.map(([file, position]) => store.postings.recordAt(file, position));
    return toJob(read, digits, moment.now, placeName);
  }

  function sourceOf(slug: string): JobSource {
    const job = jobs.get(slug);
    if (job === undefined) throw new Error(`There is no job ${slug}.`);
    return job.source;
  }
}

/** Replaces a getter by its value. */
function lazily<Value>(owner: object, field: string, value: Value): Value {
  Object.defineProperty(owner, field, { value, enumerable: true });
  return value;
}

/** Whether a query has no filter, whatever its page. */
function isEverythingOpen(query: Query): boolean {
  return isDeepStrictEqual({ ...query, page: 1 }, EVERYTHING_OPEN);
}
