// What the list's script and its worker say to each other.

import type { Moment } from '../listing/moment.ts';
import type { Query } from '../listing/query.ts';
import type { Counted, Found } from '../search/engine.ts';
import type { Suggestion } from './suggestions.ts';

export type Question =
  | { kind: 'open'; folder: string; inPage: string | undefined }
  | { kind: 'search'; query: Query; moment: Moment; perPage: number }
  | { kind: 'countValues'; query: Query; moment: Moment }
  | { kind: 'findPlaces'; typed: string; query: Query; moment: Moment }
  | { kind: 'count'; queries: readonly Query[]; moment: Moment };

/** What someone may mean who typed a place. */
export interface FoundPlaces {
  /** Best first. */
  places: Suggestion[];
  /** Whether remote jobs are meant. */
  isRemote: boolean;
}

/** What is answered to each kind of question. */
export interface Answers {
  open: Record<string, string>;
  search: Found;
  countValues: Counted;
  findPlaces: FoundPlaces;
  count: number[];
}

export interface Asked {
  id: number;
  question: Question;
}

export type Answered = { id: number } & ({ answer: unknown } | { failure: string });
