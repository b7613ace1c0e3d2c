// The search's data as files, by the size of the board.

import { facetSectionName, type SearchData } from './search-data.ts';
import type { JobColumns } from '../listing/columns.ts';
import type { JobRow } from '../listing/row.ts';
import { encodeTextColumn, decodeTextColumn } from './column-encoding.ts';
import { createAnalyze } from './analysis/analyze.ts';
import { type Synonyms, toSynonymTable } from './analysis/synonyms.ts';
import { indexFields } from './matching/index-fields.ts';
import type { WordIndex } from './word-index.ts';
import { toWordShards } from './word-shard.ts';

/** Boards up to this many jobs carry their data in each list's page. */
const MOST_IN_PAGE = 300;

/** What a browser opens first: the core, and the sections that came with it. */
export interface OpenedData {
  core: SearchData['core'];
  sections: Record<string, unknown>;
}

/** Returns what the list's page carries itself; undefined where the board is too large for that. */
export function toInPageData({
  core,
  company,
  facets,
  points,
  texts,
}: SearchData): OpenedData | undefined {
  if (core.count > MOST_IN_PAGE) return undefined;
  const sections = { company, points, ...namedFacets(facets), ...namedTexts(texts) };
  return { core, sections };
}

/** Returns the files' texts by name: "core.json" is fetched first, each other section when a query needs it. */
export function toSearchFiles(
  { core, company, facets, pay, points, texts }: SearchData,
  rows: readonly JobRow[],
  columns: JobColumns,
  synonyms: () => Synonyms,
): Map<string, string> {
  if (texts.length === 1) {
    const opened = {
      core,
      sections: { company, ...namedFacets(facets), ...namedTexts(texts) },
    };
    return toJson({ core: opened, points });
  }
  const shards = toWordShards(indexRows(rows, columns, core, synonyms()));
  return toJson({
    core: { core: { ...core, wordShards: [...shards.keys()] }, sections: {} },
    company,
    pay,
    points,
    ...namedFacets(facets),
    ...namedTexts(texts),
    ...Object.fromEntries([...shards.values()].map((shard, index) => [`words-${index}`, shard])),
  });
}

function indexRows(
  rows: readonly JobRow[],
  columns: JobColumns,
  { areas, languages }: SearchData['core'],
  synonyms: Synonyms,
): WordIndex {
  const column = (textOf: (row: JobRow) => string) =>
    decodeTextColumn(encodeTextColumn(rows.map(textOf)));
  const texts = {
    titles: column(({ title }) => title),
    employers: column(({ employer = '' }) => employer),
    skills: column(({ skills }) => skills.join('\n')),
    otherTypes: column(({ otherTypes }) => otherTypes.join('\n')),
  };
  const [main = ''] = languages.values;
  const table = toSynonymTable(synonyms);
  const languageOf = column(({ wordsIn = main }) => wordsIn);
  return indexFields(columns, texts, areas.names, languageOf, createAnalyze(table), table).index;
}

function namedFacets(facets: SearchData['facets']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facets).map(([key, section]) => [facetSectionName(key), section]),
  );
}

function namedTexts(texts: SearchData['texts']): Record<string, unknown> {
  return Object.fromEntries(texts.map((section, chunk) => [`texts-${chunk}`, section]));
}

function toJson(sections: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(sections).map(([name, section]) => [`${name}.json`, JSON.stringify(section)]),
  );
}
