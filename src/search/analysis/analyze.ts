// A text as the terms that a search looks up: words without endings, and the names of spellings that mean the same.
// Build and browser analyze in the same way.

import { splitWords } from '../split-words.ts';
import { stemOf } from './endings.ts';
import type { SynonymTable } from './synonyms.ts';

/** A term with its place among the text's units: words, or several of them that name one thing. */
interface PlacedTerm {
  term: string;
  unit: number;
}

interface Analysis {
  /** Every word as it is written, folded. */
  words: readonly string[];
  stems: readonly string[];
  terms: readonly PlacedTerm[];
  units: number;
}

export type Analyze = (text: string, language: string) => Analysis;

/** The language Go, where nothing else can be meant: in a list, in capitals as a name. */
const GO = /(?<=[,/(]\s?)Go(?=\s?[,/)])|\bGo(?= [Ll]ang)/g;

/** The same few thousand words are most of all texts. */
const MOST_STEMS = 50_000;

export function createAnalyze(table: SynonymTable): Analyze {
  const stemsBy = new Map<string, Map<string, string>>();
  const toStem = (language: string) => {
    const known = stemsBy.get(language) ?? new Map<string, string>();
    stemsBy.set(language, known);
    return (word: string) => {
      let stem = known.get(word);
      if (stem === undefined) {
        stem = stemOf(word, language);
        if (known.size > MOST_STEMS) known.clear();
        known.set(word, stem);
      }
      return stem;
    };
  };
  return (text, language) => {
    const words = splitWords(text.includes('Go') ? text.replace(GO, 'golang') : text);
    const stems = words.map(toStem(language));
    const terms: PlacedTerm[] = [];
    let unit = -1;
    let end = 0;
    for (let index = 0; index < stems.length; index += 1) {
      const names = table.namesAt(stems, index, language);
      if (index >= end) {
        unit += 1;
        end = index + (names[0]?.length ?? 1);
      }
      terms.push({ term: stems[index]!, unit });
      for (const { term } of names) terms.push({ term, unit });
    }
    return { words, stems, terms, units: unit + 1 };
  };
}
