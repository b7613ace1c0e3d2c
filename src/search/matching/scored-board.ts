// What a search is scored against, and what a unit of it has found.

import { stemOf } from '../analysis/endings.ts';
import type { SynonymTable } from '../analysis/synonyms.ts';
import { EMPLOYER, FACTS, SKILLS, TITLE, type WordIndex } from '../word-index.ts';
import type { UnitScores } from './look-up.ts';
import type { TextWay } from './unit.ts';

/** What is scored against. */
export interface Board {
  count: number;
  index: WordIndex;
  languages: readonly string[];
  table: SynonymTable;
  /** Calls back with each job inside an area. */
  jobsInside: (areas: readonly number[], use: (job: number) => void) => void;
  /** Returns where a job that has the words has them side by side. */
  findPhrase: (
    job: number,
    words: readonly string[],
    spots: readonly number[],
  ) => 'title' | 'other' | undefined;
}

export interface ScoredUnit extends UnitScores {
  texts: readonly TextWay[];
  /** Whether a mention of it in a text says little: it is a fact that jobs state. */
  isFact: boolean;
}

/** Returns the terms of a word: as it is, and without its ending in each language of the board. */
export function termsOf(word: string, languages: readonly string[]): string[] {
  return [...new Set([word, ...languages.map((language) => stemOf(word, language))])];
}

/** The fields in which an exclusion is looked for: a text may say what the job is not. */
export const EXCLUDING = TITLE | EMPLOYER | SKILLS | FACTS;
