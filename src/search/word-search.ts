// Searches the jobs of a board for words: by the fields that the core brings, and by the texts' index when it is read.

import type { JobColumns } from '../listing/columns.ts';
import { createAnalyze } from './analysis/analyze.ts';
import type { PlaceNames } from '../listing/place-names.ts';
import { stemOf } from './analysis/endings.ts';
import { wordsOfTerm } from './analysis/pair-terms.ts';
import { type SynonymTable, type Synonyms, toSynonymTable } from './analysis/synonyms.ts';
import { decodeNumbers, type TextColumn } from './column-encoding.ts';
import { findPhraseIn, findPhraseBySpots } from './matching/find-phrase.ts';
import type { Names } from './matching/find-units.ts';
import { indexFields, type IndexedTexts } from './matching/index-fields.ts';
import {
  beginSearch,
  matchAll,
  type MatchBoard,
  type Matches,
  matchFields,
  type Search,
} from './matching/match.ts';
import { createFindEmployer, type FindAreas, jobsInside } from './matching/names.ts';
import type { LinePiece } from './matching/matched-line.ts';
import { createPlaceLookup } from './place-lookup.ts';
import { termsOf } from './matching/scored-board.ts';
import type { CoreSection } from './search-data.ts';
import { splitWords } from './split-words.ts';
import { once } from './once.ts';
import { createScoreTexts, OutdatedData, type TextSource } from './texts/score-texts.ts';
import { countTitles, findTerm, type WordIndex } from './word-index.ts';
import { fromWordShards, shardsBetween, type WordShard } from './word-shard.ts';

/** How far a search goes: titles and facts need no file that is not there already. */
export type Depth = 'fields' | 'texts';

export interface WordSource {
  core: CoreSection;
  columns: JobColumns;
  readSynonyms: () => Promise<Synonyms>;
  descriptions: TextSource;
  /** Reads what else places are called. */
  readPlaceNames: () => Promise<PlaceNames>;
  /** Reads the titles, employers and skills of a board that is in one piece. */
  loadTexts: () => Promise<IndexedTexts>;
  /** Reads a shard of the word index of a board that is not. */
  loadShard: (index: number) => Promise<WordShard>;
}

export interface WordSearch {
  /** Makes the index of the fields, so that the first search does not wait for it. */
  prepare: (withTexts: boolean) => Promise<void>;
  /** Finds the line of a job's text that says what was typed. */
  lineOf: (typed: string, text: string) => Promise<LinePiece[] | undefined>;
  match: (typed: string, depth: Depth) => Promise<Matches & { areTextsMissing: boolean }>;
}

/** What is needed to search for some words. */
interface Fields {
  board: MatchBoard;
  namesWith: (find: FindAreas) => Names;
}

/** The last search, with what is known of it. */
interface Current {
  typed: string;
  fields: Promise<Fields>;
  search: Promise<Search>;
  all?: Promise<Matches>;
}

/** More would only find the words of a few jobs at more places. */
const MOST_LANGUAGES = 6;

export function createWordSearch(source: WordSource): WordSearch {
  const { core, columns } = source;
  const texts = createScoreTexts(source.descriptions, core.jobs, core.count);
  const languages = core.languages.values.slice(0, MOST_LANGUAGES);
  const languageOf: TextColumn = {
    values: core.languages.values,
    codes:
      core.languages.codes === undefined
        ? new Float64Array(core.count)
        : decodeNumbers(core.languages.codes),
  };
  const isInPieces = core.wordShards !== undefined;
  const findAreasFor = createPlaceLookup(core.areas, source.readPlaceNames);
  const readTable = once(async () => toSynonymTable(await source.readSynonyms()));
  const whole = once(indexWhole);

  function fieldsFor(typed: string): Promise<Fields> {
    return isInPieces ? loadPieces(typed) : whole();
  }

  async function indexWhole(): Promise<Fields> {
    const [table, loaded] = await Promise.all([readTable(), source.loadTexts()]);
    const analyze = createAnalyze(table);
    const { index, written } = indexFields(
      columns,
      loaded,
      core.areas.names,
      languageOf,
      analyze,
      table,
    );
    const findPhrase = findPhraseIn(loaded, languageOf, analyze);
    let findEmployer: Names['employerOf'] | undefined;
    return toFields(index, written, table, findPhrase, (words) => {
      findEmployer ??= createFindEmployer(loaded.employers);
      return findEmployer(words);
    });
  }

  async function loadPieces(typed: string): Promise<Fields> {
    const firsts = core.wordShards ?? [];
    const table = await readTable();
    const words = splitWords(typed);
    const needed = new Set(words.flatMap((word) => shardsBetween(firsts, word, `${word}\uffff`)));
    const stems = languages.map((language) => words.map((word) => stemOf(word, language)));
    const names = stems.flatMap((own, index) =>
      own.flatMap((_, at) =>
        table.namesAt(own, at, languages[index] ?? '').map(({ term }) => term),
      ),
    );
    const terms = [...stems.flat(), ...names];
    const wider = terms.flatMap((term) =>
      table.widerOf(term, languages).flatMap((row) => row.terms),
    );
    for (const term of [...terms, ...wider]) {
      for (const shard of shardsBetween(firsts, term, term)) needed.add(shard);
    }
    const shards = await Promise.all([...needed].sort((a, b) => a - b).map(source.loadShard));
    return toFields(fromWordShards(shards), new Map(), table, findPhraseBySpots, () => undefined);
  }

  function toFields(
    index: WordIndex,
    written: ReadonlyMap<string, string>,
    table: SynonymTable,
    findPhrase: MatchBoard['findPhrase'],
    employerOf: Names['employerOf'],
  ): Fields {
    const titlesWith = (word: string) => {
      let most = 0;
      for (const name of termsOf(word, languages)) {
        const term = findTerm(index.terms, name);
        if (term >= 0) most = Math.max(most, countTitles(index, term));
      }
      return most;
    };
    const board: MatchBoard = {
      ...{ count: core.count, index, written, languages, table, findPhrase },
      jobsInside: (areas, use) => jobsInside(columns, areas, use),
    };
    const areasWith =
      (find: FindAreas): Names['areasOf'] =>
      (words, isCertain) => {
        const areas = find(words);
        const [word, another] = words;
        if (areas.length === 0 || isCertain || another !== undefined || word === undefined)
          return areas;
        let jobs = 0;
        jobsInside(columns, areas, () => (jobs += 1));
        // "Mobile" and "Reading" are towns, and words of titles; two letters are a code, or anything.
        const titles = titlesWith(word) * (word.length < 3 ? 20 : 3);
        return titles > jobs ? [] : areas;
      };
    const isJoined: Names['isJoined'] = (first, second) => titlesWith(first + second) >= 2;
    const namesWith = (find: FindAreas) => ({
      ...{ languages, table, employerOf, isJoined },
      areasOf: areasWith(find),
    });
    return { board, namesWith };
  }

  // A query is searched and counted, and filters change more often than words.
  let last: Current | undefined;

  async function searchWith(fields: Promise<Fields>, typed: string, isUnknownHere = false) {
    const [{ board, namesWith }, find] = await Promise.all([
      fields,
      findAreasFor(typed, isUnknownHere),
    ]);
    return beginSearch(typed, board, namesWith(find));
  }

  /** Where nothing is found, "Genf" may be what the page calls Geneva. */
  async function matchEverywhere(current: Current, search: Search, board: MatchBoard) {
    const all = await matchAll(search, board, texts.score);
    if (all.scores.some((score) => score > 0)) return all;
    const wider = searchWith(current.fields, current.typed, true);
    try {
      search = await wider;
    } catch (error) {
      if (error instanceof OutdatedData) throw error;
      // The next search asks for the names again.
      delete current.all;
      return all;
    }
    current.search = wider;
    return matchAll(search, board, texts.score);
  }

  async function match(typed: string, depth: Depth) {
    if (last?.typed !== typed) {
      const fields = fieldsFor(typed);
      last = { typed, fields, search: searchWith(fields, typed) };
    }
    const current = last;
    try {
      const { board } = await current.fields;
      const search = await current.search;
      if (depth === 'fields') return { ...matchFields(search, board), areTextsMissing: false };
      current.all ??= matchEverywhere(current, search, board);
      try {
        return { ...(await current.all), areTextsMissing: false };
      } catch (error) {
        delete current.all;
        if (error instanceof OutdatedData) throw error;
        return { ...matchFields(search, board), isPartial: false, areTextsMissing: true };
      }
    } catch (error) {
      if (last === current) last = undefined;
      throw error;
    }
  }

  return {
    prepare: async (withTexts) => {
      await Promise.all([isInPieces ? undefined : fieldsFor(''), withTexts && texts.prepare()]);
    },
    lineOf: async (typed, text) => {
      await match(typed, 'fields');
      const search = await last?.search;
      const wanted = new Set(
        (search?.alternatives ?? []).flatMap(({ units }) =>
          units.flatMap(({ scored }) =>
            scored.texts.flatMap(({ groups }) => groups.flat().flatMap(wordsOfTerm)),
          ),
        ),
      );
      const { findMatchedLine } = await import('./matching/matched-line.ts');
      return findMatchedLine(text, wanted, await readTable(), languages);
    },
    match,
  };
}
