// Spellings that mean the same, as content/synonyms.json has them, ready to be found in a run of words.

import { splitWords } from '../split-words.ts';
import { stemOf } from './endings.ts';

/** The content of synonyms.json. A spelling may begin with the one language that it belongs to: "fr:stage". */
export interface Synonyms {
  /** Each row: spellings of one thing. */
  same: readonly (readonly string[])[];
  /** What is typed also finds the second, which counts so much of 1, in titles alone or everywhere. */
  wider: readonly WiderRow[];
  /** What employment types and "remote" are called. */
  facts: Readonly<Record<string, readonly string[]>>;
}

type WiderRow = readonly [typed: string, finds: string, worth: number, where?: 'title'];

export const NO_SYNONYMS: Synonyms = { same: [], wider: [], facts: {} };

/** Words in a row that are one thing. */
interface Naming {
  /** The term that stands for all spellings: "=kubernetes". */
  term: string;
  /** How many words it covers. */
  length: number;
}

/** What else a term finds. */
interface Wider {
  terms: readonly string[];
  worth: number;
  isTitleOnly: boolean;
}

export interface SynonymTable {
  /** Returns what is named by words from an index on, longest first; `stems` are those of one language. */
  namesAt: (stems: readonly string[], index: number, language: string) => readonly Naming[];
  /** Returns what a stem or a naming term finds besides itself. */
  widerOf: (term: string, languages: readonly string[]) => readonly Wider[];
  /** Whether a term names an employment type or remote work. */
  isFact: (term: string) => boolean;
  /** Returns the term of a fact by its key in the table, "PART_TIME" or "remote". */
  termOfFact: (key: string) => string;
}

interface Spelling extends Naming {
  words: readonly string[];
  /** Undefined for every language. */
  language: string | undefined;
}

export function toSynonymTable({ same, wider, facts }: Synonyms): SynonymTable {
  const spellings: Spelling[] = [
    ...same.flatMap((row) => toSpellings(termOf(toSpelling(row[0] ?? '').text), row)),
    ...Object.entries(facts).flatMap(([key, row]) => toSpellings(termOf(key), row)),
  ];
  const factTerms = new Set(Object.keys(facts).map(termOf));
  const byLanguage = new Map<string, Map<string, (Naming & { stems: readonly string[] })[]>>();

  function spellingsIn(language: string) {
    const known = byLanguage.get(language);
    if (known !== undefined) return known;
    const byFirst = new Map<string, (Naming & { stems: readonly string[] })[]>();
    for (const { words, term, length, ...spelling } of spellings) {
      if (spelling.language !== undefined && spelling.language !== language) continue;
      const stems = words.map((word) => stemOf(word, language));
      const [first = ''] = stems;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, term, length }]);
    }
    for (const rows of byFirst.values()) rows.sort((a, b) => b.length - a.length);
    byLanguage.set(language, byFirst);
    return byFirst;
  }

  const namesAt: SynonymTable['namesAt'] = (stems, index, language) => {
    const rows = spellingsIn(language).get(stems[index] ?? '');
    if (rows === undefined) return NONE;
    return rows.filter((row) => row.stems.every((stem, offset) => stem === stems[index + offset]));
  };

  /** A spelling as terms: the name of its row where it has one, else its stems. */
  function toTerms(spelling: string, languages: readonly string[]): string[] {
    const { text, language: only } = toSpelling(spelling);
    return languages.flatMap((language) => {
      if (only !== undefined && only !== language) return [];
      const stems = splitWords(text).map((word) => stemOf(word, language));
      const naming = namesAt(stems, 0, language).find(({ length }) => length === stems.length);
      return naming ? [naming.term] : stems.length === 1 ? stems : [];
    });
  }

  return {
    namesAt,
    widerOf: (term, languages) =>
      wider
        .filter(([typed]) => toTerms(typed, languages).includes(term))
        .map(([, finds, worth, where]) => ({
          terms: [...new Set(toTerms(finds, languages))],
          worth,
          isTitleOnly: where === 'title',
        })),
    isFact: (term) => factTerms.has(term),
    termOfFact: termOf,
  };
}

const NONE: readonly Naming[] = [];

function termOf(name: string): string {
  return `=${splitWords(name).join('')}`;
}

function toSpellings(term: string, row: readonly string[]): Spelling[] {
  return row.flatMap((spelling) => {
    const { text, language } = toSpelling(spelling);
    const words = splitWords(text);
    return words.length === 0 ? [] : [{ words, term, length: words.length, language }];
  });
}

function toSpelling(written: string): { text: string; language: string | undefined } {
  const language = /^([a-z]{2}):/.exec(written)?.[1];
  return { text: language === undefined ? written : written.slice(3), language };
}
