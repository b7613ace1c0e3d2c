// A board in memory, searched as a browser searches a built one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessLanguage } from '../../src/job/guess-language.ts';
import { toColumns } from '../../src/listing/columns.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { createAnalyze } from '../../src/search/analysis/analyze.ts';
import { type Synonyms, toSynonymTable } from '../../src/search/analysis/synonyms.ts';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { toSearchData } from '../../src/search/search-data.ts';
import { type OpenedData, toSearchFiles } from '../../src/search/search-files.ts';
import type { TextDirectory, TextShard } from '../../src/search/texts/text-shard.ts';
import { PAIRS, readTextTerms, toTextTerms } from '../../src/search/texts/text-terms.ts';
import { createTextIndex } from '../../src/search/texts/write-text-shards.ts';

const SYNONYMS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/synonyms.json'), 'utf8'),
) as Synonyms;

export interface SearchBoardOptions {
  builtAt: number;
  names?: Readonly<Record<string, string>>;
  /** What else areas are called, by path. */
  namesElsewhere?: Readonly<Record<string, readonly string[]>>;
  /** Paths of cities. */
  cities?: readonly string[];
  /** What a job's text says. */
  textOf?: (row: JobRow, index: number) => string;
  synonyms?: Synonyms;
  /** Called with the name of each file that is read, and its content; may throw in its place. */
  onRead?: (name: string, json: string) => void;
}

/** Opens the files of a board with these rows, which must be newest first. */
export function openSearchBoard(
  rows: readonly JobRow[],
  {
    builtAt,
    names = {},
    namesElsewhere = {},
    cities = [],
    textOf = () => '',
    synonyms = SYNONYMS,
    onRead = () => undefined,
  }: SearchBoardOptions,
): Engine {
  const columns = toColumns(rows, new Map(cities.map((city) => [city, city])));
  const data = toSearchData(rows, columns, { builtAt, names });
  const files = toSearchFiles(data, rows, columns, () => synonyms);
  const texts = indexTexts(rows.map(textOf), data.core.languages.values[0] ?? '', synonyms);
  const open = <Content>(name: string): Content => {
    const json = files.get(`${name}.json`) ?? texts.get(name);
    if (json === undefined) throw new Error(`There is no ${name}.json.`);
    onRead(name, json);
    return JSON.parse(json) as Content;
  };
  const { core, sections } = open<OpenedData>('core');
  return createEngine({
    core,
    read: (name) => Promise.resolve().then(() => sections[name] ?? open(name)),
    readSynonyms: () => Promise.resolve(synonyms),
    readPlaceNames: () => {
      onRead('places', '');
      return Promise.resolve({ names: namesElsewhere, codes: {} });
    },
    descriptions: {
      readDirectory: () => Promise.resolve().then(() => open<TextDirectory>('texts')),
      readShard: (name) => Promise.resolve().then(() => open<TextShard>(name)),
    },
  });
}

function indexTexts(
  texts: readonly string[],
  main: string,
  synonyms: Synonyms,
): Map<string, string> {
  const analyze = createAnalyze(toSynonymTable(synonyms));
  const index = createTextIndex(texts.length);
  texts.forEach((text, job) => {
    const terms = toTextTerms(text, guessLanguage(text) ?? '', analyze);
    readTextTerms(terms, main, (term, level) => index.add(job, term, level % PAIRS));
  });
  const files = new Map<string, string>();
  const firsts: string[] = [];
  for (const { first, shard } of index.shards()) {
    files.set(`text-${firsts.length}`, JSON.stringify(shard));
    firsts.push(first);
  }
  const names = [...files.keys()];
  return files.set('texts', JSON.stringify({ jobs: '', firsts: firsts.join(' '), names }));
}
