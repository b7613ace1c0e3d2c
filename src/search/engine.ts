// Answers queries over the search's data, fetching each section when a query first needs it.

import { createFacetCounter, type FacetCounts } from '../listing/facet-counts.ts';
import { type FilterContext, find } from '../listing/filter.ts';
import type { Moment } from '../listing/moment.ts';
import { select } from '../listing/order.ts';
import { type Page, paginate } from '../listing/pagination.ts';
import { orderOf, type Query } from '../listing/query.ts';
import type { JobRow } from '../listing/row.ts';
import { decodeTextColumn } from './column-encoding.ts';
import { toIndexedFields } from './indexed-fields.ts';
import { matchWords, meantWords } from './match-words.ts';
import {
  addCompanies,
  addFacet,
  type Companies,
  addPay,
  addPoints,
  textAt,
  type Texts,
  toCoreColumns,
  toRowAt,
  toTexts,
} from './read-search-data.ts';
import {
  type CompanySection,
  type CoreSection,
  type EncodedFacet,
  facetSectionName,
  type PaySection,
  type PointSection,
} from './search-data.ts';
import type { TextSection } from './text-section.ts';
import { splitWords } from './split-words.ts';
import { indexWords, type SplitFields, splitFields, type WordIndex } from './word-index.ts';
import { fromWordShards, shardOf, type WordShard } from './word-shard.ts';

/** Where the sections of the data come from. */
export interface SearchSource {
  core: CoreSection;
  /** Reads a section by its name: "company", "facet-mode", "pay", "points", "texts-0" or "words-0". */
  read: (name: string) => Promise<unknown>;
}

interface WithValueNames {
  /** What values of facets are called, by "company:crumb", sent once, with the first answer that needs them. */
  valueNames?: Record<string, string>;
}

/** What a query found: one page of it. */
export type Found = Page<JobRow> & WithValueNames;

export type Counted = { counts: FacetCounts } & WithValueNames;

export interface Engine {
  /** Builds the tables of the first search for words and runs its code, unless there was such a search. */
  warmUp: () => Promise<void>;
  /** Names of areas by path. */
  areaNames: Record<string, string>;
  /** What else areas are called, by path. */
  areaAliases: Readonly<Record<string, readonly string[]>>;
  currencies: readonly string[];
  search: (query: Query, moment: Moment, perPage: number) => Promise<Found>;
  /** Counts what each value of the form would find: apart from the search, whose jobs are waited for. */
  countValues: (query: Query, moment: Moment) => Promise<Counted>;
  countPlaces: (query: Query, moment: Moment) => Promise<FacetCounts['places']>;
  /** Counts the jobs that each query finds. */
  count: (queries: readonly Query[], moment: Moment) => Promise<number[]>;
}

export function createEngine({ core, read }: SearchSource): Engine {
  const columns = toCoreColumns(core);
  const countFacets = createFacetCounter(columns);
  const isInPieces = core.wordShards !== undefined;
  const sections = new Map<string, Promise<unknown>>();
  const texts = new Map<number, Texts>();
  let companies: Companies | undefined;
  let valueNames: Record<string, string> = {};
  let split: SplitFields | undefined;

  /** Loads a section once; the next query tries a failed one again. */
  async function loadOnce<Section>(name: string, use: (section: Section) => void): Promise<void> {
    const loading = sections.get(name) ?? read(name).then((section) => use(section as Section));
    sections.set(name, loading);
    await loading.catch((error: unknown) => {
      sections.delete(name);
      throw error;
    });
  }

  const loadCompanies = () =>
    loadOnce<CompanySection>('company', (section) => {
      companies = addCompanies(columns, section);
      Object.assign(valueNames, companies.byPath);
    });
  const loadFacet = (key: string) =>
    loadOnce<EncodedFacet>(facetSectionName(key), (section) => {
      Object.assign(valueNames, addFacet(columns, key, section));
    });
  const loadTexts = (chunk: number) =>
    loadOnce<TextSection>(`texts-${chunk}`, (section) => texts.set(chunk, toTexts(section)));

  const loadPay = async () => {
    if (isInPieces) {
      await loadOnce<PaySection>('pay', (pay) => addPay(columns, decodeTextColumn(pay)));
      return;
    }
    await loadTexts(0);
    const pay = texts.get(0)?.pay;
    if (pay !== undefined) addPay(columns, pay);
  };

  async function loadSectionsFor(query: Query): Promise<void> {
    const asked = Object.keys({ ...query.facets, ...query.excluded });
    const loading = core.facets.filter((key) => asked.includes(key)).map(loadFacet);
    // One file holds all sections of a board that is not split: reading them costs no request.
    if (!isInPieces || asked.includes('company')) loading.push(loadCompanies());
    if (query.minPay !== undefined || orderOf(query) === 'pay') {
      loading.push(loadPay());
    }
    if (query.within > 0 && query.places.length > 0) {
      loading.push(loadOnce<PointSection>('points', (section) => addPoints(columns, section)));
    }
    await Promise.all(loading);
  }

  // A query is searched and counted, and filters change more often than words.
  let lastScores: { words: string; scores: Promise<Float64Array> } | undefined;
  function scoresOf(words: string): Promise<Float64Array> {
    if (lastScores?.words === words) return lastScores.scores;
    const scores = computeScores(words);
    lastScores = { words, scores };
    scores.catch(() => (lastScores = undefined));
    return scores;
  }

  async function computeScores(words: string): Promise<Float64Array> {
    if (!isInPieces) {
      const fields = (split ??= await splitAll());
      // An index of all words would cost the first search more than those that it looks for.
      const lookUp = (word: string) =>
        indexWords(fields, core.count, meantWords(word, fields.words).keys());
      return matchWords(words, lookUp, core.count);
    }
    const byWord = new Map(
      await Promise.all(
        splitWords(words).map(async (word) => [word, await loadIndexOf(word)] as const),
      ),
    );
    return matchWords(words, (word) => byWord.get(word) ?? EMPTY_INDEX, core.count);
  }

  const shards = new Map<number, WordShard>();
  async function loadIndexOf(word: string): Promise<WordIndex> {
    const allNames = core.wordShards ?? [];
    const name = shardOf(word);
    // No word begins so: the slip may be in the second letter.
    const names = allNames.includes(name)
      ? [name]
      : allNames.filter((other) => other[0] === name[0]);
    const indexes = names.map((other) => allNames.indexOf(other));
    await Promise.all(
      indexes.map((index) =>
        loadOnce<WordShard>(`words-${index}`, (shard) => shards.set(index, shard)),
      ),
    );
    return fromWordShards(indexes.flatMap((index) => shards.get(index) ?? []));
  }

  async function splitAll(): Promise<SplitFields> {
    await Promise.all([loadTexts(0), loadCompanies()]);
    const allTexts = texts.get(0);
    if (allTexts === undefined || companies === undefined) return splitFields([]);
    const { titles, skills } = allTexts;
    const { places, areas } = columns;
    const areaNames = core.areas.names;
    const { employers } = companies;
    return splitFields(toIndexedFields({ titles, employers, skills, places, areas, areaNames }));
  }

  const chunkOf = (job: number) => Math.floor(job / core.textsEach);

  function employerOf(job: number): string {
    const chunk = texts.get(chunkOf(job));
    if (chunk?.employers !== undefined) return textAt(chunk.employers, job % core.textsEach);
    return companies === undefined ? '' : textAt(companies.employers, job);
  }

  async function contextFor(query: Query, moment: Moment): Promise<FilterContext> {
    await loadSectionsFor(query);
    return query.words === '' ? moment : { ...moment, scores: await scoresOf(query.words) };
  }

  async function rowsOf(jobs: readonly number[]): Promise<JobRow[]> {
    await Promise.all([...new Set(jobs.map(chunkOf))].map(loadTexts));
    return jobs.flatMap((job) => {
      const chunk = texts.get(chunkOf(job));
      const index = job % core.textsEach;
      return chunk === undefined ? [] : [toRowAt(columns, job, chunk, index, employerOf(job))];
    });
  }

  function namesOnce(): WithValueNames {
    const unsent = valueNames;
    valueNames = {};
    return { valueNames: unsent };
  }

  return {
    warmUp: async () => {
      if (!isInPieces && lastScores === undefined) await computeScores('a');
    },
    areaNames: Object.fromEntries(
      core.areas.paths.map((path, area) => [path, core.areas.names[area] ?? path]),
    ),
    areaAliases: core.areas.aliases,
    currencies: core.currencies,
    search: async (query, moment, perPage) => {
      const context = await contextFor(query, moment);
      const page = paginate(select(columns, query, context), query.page, perPage);
      const rows = await rowsOf(page.rows);
      const isNaming = Object.keys({ ...query.facets, ...query.excluded }).length > 0;
      return { ...page, rows, ...(isNaming && namesOnce()) };
    },
    countValues: async (query, moment) => {
      await Promise.all(core.facets.map(loadFacet));
      const counts = countFacets(query, await contextFor(query, moment));
      return { counts, ...namesOnce() };
    },
    countPlaces: async (query, moment) =>
      countFacets(query, await contextFor(query, moment)).places,
    count: (queries, moment) =>
      Promise.all(
        queries.map(async (query) => find(columns, query, await contextFor(query, moment)).length),
      ),
  };
}

const EMPTY_INDEX: WordIndex = {
  words: [],
  starts: new Uint32Array(1),
  jobs: new Uint32Array(0),
  weights: new Uint8Array(0),
};
