// Makes the index of titles, employers, places, skills and facts, each distinct text analyzed once.

import { ALL_TYPES, typeSegment } from '../../job/employment-type-segment.ts';
import type { JobColumns } from '../../listing/columns.ts';
import { ANYWHERE } from '../../listing/row.ts';
import { type Analyze } from '../analysis/analyze.ts';
import { COMPOUNDING } from '../analysis/endings.ts';
import type { SynonymTable } from '../analysis/synonyms.ts';
import type { TextColumn } from '../column-encoding.ts';
import {
  createIndexBuilder,
  EMPLOYER,
  FACTS,
  type IndexBuilder,
  PLACE,
  SKILLS,
  TITLE,
  toSpot,
  type WordIndex,
} from '../word-index.ts';

export interface IndexedTexts {
  titles: TextColumn;
  employers: TextColumn;
  skills: TextColumn;
  otherTypes: TextColumn;
}

export interface FieldIndex {
  index: WordIndex;
  /** How a stem is written where it is no word itself. */
  written: ReadonlyMap<string, string>;
}

/** An analyzed text: the ids of its terms, and where they stand if it is a title. */
interface Indexed {
  ids: readonly number[];
  spots: readonly number[];
}

const PAIRS_PER_JOB = 24;

/** In scripts without spaces, the beginning of a name stands for it: 京都 is no part of 東京都. */
const UNSPACED_NAME =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

export function indexFields(
  columns: JobColumns,
  { titles, employers, skills, otherTypes }: IndexedTexts,
  areaNames: readonly string[],
  languages: TextColumn,
  analyze: Analyze,
  table: SynonymTable,
): FieldIndex {
  const builder = createIndexBuilder(columns.count * PAIRS_PER_JOB);
  const written = new Map<string, string>();
  const isCompounding = languages.values.map((language) => COMPOUNDING.has(language));
  const toIndexer = (field: number) =>
    createTextIndexer(builder, field, languages.values, isCompounding, analyze, written);
  const ofTitle = toIndexer(TITLE);
  const ofEmployer = toIndexer(EMPLOYER);
  const ofPlace = toIndexer(PLACE);
  const ofSkills = toIndexer(SKILLS);
  const ofFacts = toIndexer(FACTS);
  const countries = areaNames.length;
  const names = [
    ...areaNames.map((name) => name.replace(UNSPACED_NAME, '$1')),
    ...columns.countries.map(countryName),
  ];
  const types = columns.facets['type'] ?? { values: [], sets: [], codes: [] };
  const termOfType = new Map(
    ALL_TYPES.map((type) => [typeSegment(type), builder.idOf(table.termOfFact(type))]),
  );
  const typeTerms = types.values.map((value) => termOfType.get(value)!);
  const remote = builder.idOf(table.termOfFact('remote'));
  const anywhere = builder.idOf(table.termOfFact('anywhere'));

  const addAll = (job: number, field: number, { ids, spots }: Indexed) => {
    for (let index = 0; index < ids.length; index += 1) {
      builder.add(ids[index]!, job, field, spots[index] ?? 0);
    }
  };
  for (let job = 0; job < columns.count; job += 1) {
    const language = languages.codes[job]!;
    addAll(job, TITLE, ofTitle(titles.codes[job]!, language, titles.values));
    addAll(job, EMPLOYER, ofEmployer(employers.codes[job]!, language, employers.values));
    addAll(job, SKILLS, ofSkills(skills.codes[job]!, language, skills.values));
    addAll(job, FACTS, ofFacts(otherTypes.codes[job]!, language, otherTypes.values));
    const endOfPlaces = columns.places.starts[job + 1]!;
    for (let offset = columns.places.starts[job]!; offset < endOfPlaces; offset += 1) {
      let area = columns.places.values[offset]!;
      for (; area >= 0; area = columns.areas.parents[area]!) {
        addAll(job, PLACE, ofPlace(area, language, names));
      }
    }
    const endOfLives = columns.livesIn.starts[job + 1]!;
    for (let offset = columns.livesIn.starts[job]!; offset < endOfLives; offset += 1) {
      const country = columns.livesIn.values[offset]!;
      if (columns.countries[country] === ANYWHERE) builder.add(anywhere, job, FACTS, 0);
      else addAll(job, PLACE, ofPlace(countries + country, language, names));
    }
    for (const type of types.sets[types.codes[job]!] ?? []) {
      builder.add(typeTerms[type]!, job, FACTS, 0);
    }
    if (columns.remote[job] === 1) builder.add(remote, job, FACTS, 0);
  }
  return { index: builder.build(), written };
}

/** Returns a function that analyzes a text of a list, once in each language. */
function createTextIndexer(
  { idOf, markCompound }: IndexBuilder,
  field: number,
  languages: readonly string[],
  isCompounding: readonly boolean[],
  analyze: Analyze,
  written: Map<string, string>,
): (text: number, language: number, texts: readonly string[]) => Indexed {
  const known: Indexed[] = [];
  const isTitle = field === TITLE;
  return (text, language, texts) => {
    const key = text * languages.length + language;
    const done = known[key];
    if (done !== undefined) return done;
    const analysis = analyze(texts[text] ?? '', languages[language] ?? '');
    const ids = analysis.terms.map(({ term }) => idOf(term));
    const spots = isTitle ? analysis.terms.map(({ unit }) => toSpot(unit, analysis.units)) : [];
    for (let index = 0; index < analysis.words.length; index += 1) {
      const [stem, word] = [analysis.stems[index]!, analysis.words[index]!];
      if (stem === word) continue;
      const shown = written.get(stem);
      if (shown === undefined || word.length < shown.length) written.set(stem, word);
    }
    if ((isTitle || field === SKILLS) && isCompounding[language] === true)
      ids.forEach(markCompound);
    const indexed = { ids, spots };
    known[key] = indexed;
    return indexed;
  };
}

let english: Intl.DisplayNames | undefined;

function countryName(code: string): string {
  if (!/^[a-z]{2}$/.test(code)) return '';
  english ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return english.of(code.toUpperCase()) ?? '';
}
