// Answers queries over the search's data, fetching each section when a query first needs it.

import { type FacetCounts, facetCounts } from './facet-counts.ts';
import { type FilterContext, find } from './filter.ts';
import { select } from './order.ts';
import { type Page, paginate } from './pagination.ts';
import { orderOf, type Query } from './query.ts';
import {
  addCompanies,
  type Companies,
  addPay,
  addPoints,
  textAt,
  type Texts,
  toCoreColumns,
  toRowAt,
  toTexts,
} from './read-search-data.ts';
import type { JobRow } from './row.ts';
import type {
  CompanySection,
  CoreSection,
  PaySection,
  PointSection,
  TextSection,
} from './search-data.ts';
import { matchWords, meantWords } from './words/match-words.ts';
import { splitWords } from './words/split-words.ts';
import { toIndexedFields } from './words/indexed-fields.ts';
import { indexWords, type SplitFields, splitFields, type WordIndex } from './words/word-index.ts';
import { fromWordShards, shardOf, type WordShard } from './words/word-shard.ts';

/** Where the sections of the data come from. */
export interface SearchSource {
  core: CoreSection;
  /** Takes a section's name: "company", "pay", "points", "texts-0" or "words-0". */
  read: (name: string) => Promise<unknown>;
}

/** The instant and its day, "2026-11-20" in the site's time zone. */
export type Moment = Pick<FilterContext, 'now' | 'today' | 'closingSoonDays'>;

/** Names of the employers by "companies/crumb": told once, with the first answer that needs them. */
interface Told {
  companyNames?: Record<string, string>;
}

/** What a query found: one page of it. */
export type Found = Page<JobRow> & Told;

/** What each value of the form would find. */
export type Counted = { counts: FacetCounts } & Told;

export interface Engine {
  /** Makes ready what the first search for words needs, unless there was one: its tables, and code that has run. */
  warm: () => Promise<void>;
  /** Names of areas by path. */
  areaNames: Record<string, string>;
  /** What else areas are called, by path. */
  areaAliases: Readonly<Record<string, readonly string[]>>;
  currencies: readonly string[];
  /** Takes a query, its moment and how many jobs a page has; gives the page and the total. */
  search: (query: Query, moment: Moment, perPage: number) => Promise<Found>;
  /** Takes a query and its moment; gives the counts, apart from the jobs because these are waited for. */
  countValues: (query: Query, moment: Moment) => Promise<Counted>;
  /** Takes a query and its moment; gives how many jobs each area would find. */
  countPlaces: (query: Query, moment: Moment) => Promise<FacetCounts['places']>;
  /** Takes queries; gives how many jobs each finds. */
  count: (queries: readonly Query[], moment: Moment) => Promise<number[]>;
}

/** Takes the source; gives its engine. */
export function createEngine({ core, read }: SearchSource): Engine {
  const columns = toCoreColumns(core);
  const isInPieces = core.wordShards !== undefined;
  const sections = new Map<string, Promise<unknown>>();
  const texts = new Map<number, Texts>();
  let companies: Companies | undefined;
  let areNamesTold = false;
  let split: SplitFields | undefined;

  /** Reads a section once; a failed reading is tried again by the next query. */
  async function once<Section>(name: string, use: (section: Section) => void): Promise<void> {
    const reading = sections.get(name) ?? read(name).then((section) => use(section as Section));
    sections.set(name, reading);
    await reading.catch((error: unknown) => {
      sections.delete(name);
      throw error;
    });
  }

  const needCompanies = () =>
    once<CompanySection>('company', (section) => {
      companies = addCompanies(columns, section);
    });
  const needTexts = (chunk: number) =>
    once<TextSection>(`texts-${chunk}`, (section) => texts.set(chunk, toTexts(section)));

  async function prepare(query: Query): Promise<void> {
    const needs: Promise<void>[] = [];
    // One file holds all sections of a board that is not split: reading them costs no request.
    if (!isInPieces || query.companies.length > 0) needs.push(needCompanies());
    if (query.minPay !== undefined || orderOf(query) === 'pay') {
      needs.push(once<PaySection>('pay', (section) => addPay(columns, section)));
    }
    if (query.within > 0 && query.places.length > 0) {
      needs.push(once<PointSection>('points', (section) => addPoints(columns, section)));
    }
    await Promise.all(needs);
  }

  /** The last words' scores are kept: a query is searched and counted, and filters change more often than words. */
  let scored: { words: string; scores: Promise<Float64Array> } | undefined;
  function scoresOf(words: string): Promise<Float64Array> {
    if (scored?.words === words) return scored.scores;
    const scores = score(words);
    scored = { words, scores };
    scores.catch(() => (scored = undefined));
    return scores;
  }

  async function score(words: string): Promise<Float64Array> {
    if (!isInPieces) {
      const known = (split ??= await splitAll());
      // An index of all words would cost the first search more than those that it looks for.
      const lookUp = (word: string) =>
        indexWords(known, core.count, meantWords(word, known.words).keys());
      return matchWords(words, lookUp, core.count);
    }
    const byWord = new Map(
      await Promise.all(
        splitWords(words).map(async (word) => [word, await readShards(word)] as const),
      ),
    );
    return matchWords(words, (word) => byWord.get(word) ?? EMPTY, core.count);
  }

  const shards = new Map<number, WordShard>();
  async function readShards(word: string): Promise<WordIndex> {
    const all = core.wordShards ?? [];
    const name = shardOf(word);
    // No word begins so: the slip may be in the second letter.
    const names = all.includes(name) ? [name] : all.filter((other) => other[0] === name[0]);
    const numbers = names.map((other) => all.indexOf(other));
    await Promise.all(
      numbers.map((number) =>
        once<WordShard>(`words-${number}`, (shard) => shards.set(number, shard)),
      ),
    );
    return fromWordShards(numbers.flatMap((number) => shards.get(number) ?? []));
  }

  async function splitAll(): Promise<SplitFields> {
    await Promise.all([needTexts(0), needCompanies()]);
    const all = texts.get(0);
    if (all === undefined || companies === undefined) return splitFields([]);
    const { titles, skills } = all;
    const { places, areas } = columns;
    const areaNames = core.areas.names;
    const { employers } = companies;
    return splitFields(toIndexedFields({ titles, employers, skills, places, areas, areaNames }));
  }

  function employerOf(job: number): string {
    const chunk = texts.get(Math.floor(job / core.textsEach));
    if (chunk?.employers !== undefined) return textAt(chunk.employers, job % core.textsEach);
    return companies === undefined ? '' : textAt(companies.employers, job);
  }

  async function contextFor(query: Query, moment: Moment): Promise<FilterContext> {
    await prepare(query);
    return query.words === '' ? moment : { ...moment, scores: await scoresOf(query.words) };
  }

  async function rowsOf(jobs: readonly number[]): Promise<JobRow[]> {
    const chunkOf = (job: number) => Math.floor(job / core.textsEach);
    await Promise.all([...new Set(jobs.map(chunkOf))].map(needTexts));
    return jobs.flatMap((job) => {
      const chunk = texts.get(chunkOf(job));
      const at = job % core.textsEach;
      return chunk === undefined ? [] : [toRowAt(columns, job, chunk, at, employerOf(job))];
    });
  }

  function tellNames(): Told {
    if (companies === undefined || areNamesTold) return {};
    areNamesTold = true;
    return { companyNames: companies.byPath };
  }

  return {
    warm: async () => {
      if (!isInPieces && scored === undefined) await score('a');
    },
    areaNames: Object.fromEntries(
      core.areas.paths.map((path, id) => [path, core.areas.names[id] ?? path]),
    ),
    areaAliases: core.areas.aliases,
    currencies: core.currencies,
    search: async (query, moment, perPage) => {
      const context = await contextFor(query, moment);
      const page = paginate(select(columns, query, context), query.page, perPage);
      const rows = await rowsOf(page.rows);
      return { ...page, rows, ...(query.companies.length > 0 && tellNames()) };
    },
    countValues: async (query, moment) => {
      const counts = facetCounts(columns, query, await contextFor(query, moment));
      return { counts, ...tellNames() };
    },
    countPlaces: async (query, moment) =>
      facetCounts(columns, query, await contextFor(query, moment)).places,
    count: (queries, moment) =>
      Promise.all(
        queries.map(async (query) => find(columns, query, await contextFor(query, moment)).length),
      ),
  };
}

const EMPTY: WordIndex = {
  words: [],
  starts: new Uint32Array(1),
  jobs: new Uint32Array(0),
  weights: new Uint8Array(0),
};
