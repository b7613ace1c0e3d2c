// What a search is cut into: words, or several of them that name one thing, each of which a job must have.

/** How a unit is found in texts: each group of one way must be there by any of its terms. */
export interface TextWay {
  groups: readonly (readonly string[])[];
  /** Of 1. */
  worth: number;
}

export type Unit =
  | {
      kind: 'word';
      word: string;
      /** Whether its end may not be typed yet. */
      isLast: boolean;
      /** Nothing but the word itself: it was quoted, or is part of a name. */
      isExact: boolean;
    }
  /** Spellings of one thing, by the terms that stand for them. */
  | { kind: 'named'; terms: readonly string[]; words: readonly string[] }
  /** Two words that the board also writes as one. */
  | { kind: 'joined'; words: readonly [string, string]; isLast: boolean }
  | { kind: 'phrase'; words: readonly string[] }
  | {
      kind: 'place';
      words: readonly string[];
      /** Indexes of the areas that are called so. */
      areas: readonly number[];
      /** Whether nothing but a place can be meant. */
      isCertain: boolean;
    };

/** The jobs of an employer whose whole name was typed. */
export interface NamedEmployer {
  jobs: readonly number[];
}

/** One way to match: a job must have all units. */
export interface Alternative {
  units: readonly Unit[];
  employers: readonly NamedEmployer[];
}
