// Answers queries over the search's data, fetching each section when a query first needs it.

import { measureAway } from '../listing/away.ts';
import { createFacetCounter, type FacetCounts } from '../listing/facet-counts.ts';
import { type FilterContext, find } from '../listing/filter.ts';
import type { Moment } from '../listing/moment.ts';
import { select } from '../listing/order.ts';
import { type Page, paginate } from '../listing/pagination.ts';
import { orderOf, type Query } from '../listing/query.ts';
import type { PlaceNames } from '../listing/place-names.ts';
import type { JobRow, Point } from '../listing/row.ts';
import { decodeTextColumn } from './column-encoding.ts';
import type { Synonyms } from './analysis/synonyms.ts';
import type { Matches } from './matching/match.ts';
import type { LinePiece } from './matching/matched-line.ts';
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
import type { TextSource } from './texts/score-texts.ts';
import { createWordSearch, type Depth } from './word-search.ts';
import { toWordsFound, type WordsFound } from './words-found.ts';
import type { WordShard } from './word-shard.ts';

/** Where the sections of the data come from. */
export interface SearchSource {
  core: CoreSection;
  /** Reads a section by its name: "company", "facet-mode", "pay", "points", "texts-0" or "words-0". */
  read: (name: string) => Promise<unknown>;
  /** Reads the table of synonyms. */
  readSynonyms: () => Promise<Synonyms>;
  /** Reads what else places are called. */
  readPlaceNames: () => Promise<PlaceNames>;
  /** The index of what descriptions say. */
  descriptions: TextSource;
}

interface WithValueNames {
  /** What values of facets are called, by "company:crumb", sent once, with the first answer that needs them. */
  valueNames?: Record<string, string>;
}

/** What a query found: one page of it. */
export type Found = Page<JobRow> & WithValueNames & { words?: WordsFound };

export type Counted = { counts: FacetCounts } & WithValueNames;

export interface Engine {
  /** Builds the tables of the first search for words and runs its code, unless there was such a search. */
  warmUp: (withTexts: boolean) => Promise<void>;
  /** Names of areas by path. */
  areaNames: Record<string, string>;
  /** What else areas are called, by path. */
  areaAliases: Readonly<Record<string, readonly string[]>>;
  /** The centers of the areas that have one, by path, in the order of paths. */
  areaCenters: readonly (readonly [path: string, center: Point])[];
  currencies: readonly string[];
  search: (query: Query, moment: Moment, perPage: number, depth?: Depth) => Promise<Found>;
  /** Counts what each value of the form would find: apart from the search, whose jobs are waited for. */
  countValues: (query: Query, moment: Moment, depth?: Depth) => Promise<Counted>;
  countPlaces: (query: Query, moment: Moment) => Promise<FacetCounts['places']>;
  /** Finds the line of a job's text that says the words. */
  lineOf: (words: string, text: string) => Promise<LinePiece[] | undefined>;
  /** Counts the jobs that each query finds. */
  count: (queries: readonly Query[], moment: Moment) => Promise<number[]>;
}

export function createEngine(source: SearchSource): Engine {
  const { core, read } = source;
  const columns = toCoreColumns(core);
  const countFacets = createFacetCounter(columns);
  const isInPieces = core.wordShards !== undefined;
  const sections = new Map<string, Promise<unknown>>();
  const wordShards = new Map<number, WordShard>();
  const texts = new Map<number, Texts>();
  let companies: Companies | undefined;
  let valueNames: Record<string, string> = {};

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

  const wordSearch = createWordSearch({
    ...source,
    columns,
    loadShard: async (index) => {
      await loadOnce<WordShard>(`words-${index}`, (loaded) => wordShards.set(index, loaded));
      const shard = wordShards.get(index);
      if (shard === undefined) throw new Error(`There is no shard ${index}.`);
      return shard;
    },
    loadTexts: async () => {
      await Promise.all([loadTexts(0), loadCompanies()]);
      const texts0 = texts.get(0);
      if (texts0 === undefined || companies === undefined) throw new Error('There are no titles.');
      return { ...texts0, employers: companies.employers };
    },
  });

  const chunkOf = (job: number) => Math.floor(job / core.textsEach);

  function employerOf(job: number): string {
    const chunk = texts.get(chunkOf(job));
    if (chunk?.employers !== undefined) return textAt(chunk.employers, job % core.textsEach);
    return companies === undefined ? '' : textAt(companies.employers, job);
  }

  /** Any other order than that of best matches is one list, which waits for the texts. */
  async function contextFor(
    query: Query,
    moment: Moment,
    depth: Depth,
  ): Promise<FilterContext & { matches?: Matches & { areTextsMissing: boolean } }> {
    await loadSectionsFor(query);
    if (query.words === '') return moment;
    const isInParts = orderOf(query) === 'relevance';
    const matches = await wordSearch.match(query.words, isInParts ? depth : 'texts');
    return { ...moment, scores: matches.scores, matches };
  }

  async function rowsOf(
    jobs: readonly number[],
    complete: (row: JobRow, job: number) => JobRow,
  ): Promise<JobRow[]> {
    await Promise.all([...new Set(jobs.map(chunkOf))].map(loadTexts));
    return jobs.flatMap((job) => {
      const chunk = texts.get(chunkOf(job));
      const index = job % core.textsEach;
      return chunk === undefined
        ? []
        : [complete(toRowAt(columns, job, chunk, index, employerOf(job)), job)];
    });
  }

  function namesOnce(): WithValueNames {
    const unsent = valueNames;
    valueNames = {};
    return { valueNames: unsent };
  }

  return {
    warmUp: wordSearch.prepare,
    lineOf: wordSearch.lineOf,
    areaNames: Object.fromEntries(
      core.areas.paths.map((path, area) => [path, core.areas.names[area] ?? path]),
    ),
    areaAliases: core.areas.aliases,
    areaCenters: core.areas.paths.flatMap((path, area) => {
      const center = core.areas.centers[area];
      return center ? [[path, center] as const] : [];
    }),
    currencies: core.currencies,
    search: async (query, moment, perPage, depth = 'texts') => {
      const { matches, ...context } = await contextFor(query, moment, depth);
      const found = select(columns, query, context);
      const page = paginate(found, query.page, perPage);
      const rows = await rowsOf(page.rows, measureAway(columns, query));
      const isNaming = Object.keys({ ...query.facets, ...query.excluded }).length > 0;
      return {
        ...{ ...page, rows },
        ...(matches && { words: toWordsFound(found, matches, core.areas.paths) }),
        ...(isNaming && namesOnce()),
      };
    },
    countValues: async (query, moment, depth = 'texts') => {
      await Promise.all(core.facets.map(loadFacet));
      const counts = countFacets(query, await contextFor(query, moment, depth));
      return { counts, ...namesOnce() };
    },
    countPlaces: async (query, moment) =>
      countFacets(query, await contextFor(query, moment, 'fields')).places,
    count: (queries, moment) =>
      Promise.all(
        queries.map(
          async (query) => find(columns, query, await contextFor(query, moment, 'texts')).length,
        ),
      ),
  };
}
