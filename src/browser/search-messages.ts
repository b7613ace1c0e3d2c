// The messages between the list's script and its worker.

import type { Moment } from '../listing/moment.ts';
import type { Query } from '../listing/query.ts';
import type { Counted, Found } from '../search/engine.ts';
import type { LinePiece } from '../search/matching/matched-line.ts';
import type { Depth } from '../search/word-search.ts';
import type { Point } from '../listing/row.ts';
import type { NearestPlace } from './nearest-place.ts';
import type { Suggestion } from './suggestions.ts';

export type Question =
  | { kind: 'open'; folder: string; inPage: string | undefined; namesAt: string }
  | { kind: 'search'; query: Query; moment: Moment; perPage: number; depth: Depth }
  | { kind: 'countValues'; query: Query; moment: Moment; depth: Depth }
  | { kind: 'findLine'; words: string; page: string }
  | { kind: 'findPlaces'; typed: string; query: Query; moment: Moment }
  | { kind: 'findNearest'; point: Point }
  | { kind: 'count'; queries: readonly Query[]; moment: Moment };

/** What a typed place may mean. */
export interface FoundPlaces {
  /** Best first. */
  places: Suggestion[];
  /** Whether remote jobs are meant. */
  isRemote: boolean;
}

/** The answer to each kind of question. */
export interface Answers {
  open: Record<string, string>;
  search: Found;
  countValues: Counted;
  findPlaces: FoundPlaces;
  count: number[];
  findNearest: NearestPlace | undefined;
  findLine: LinePiece[] | undefined;
}

export interface QuestionMessage {
  id: number;
  question: Question;
}

export type AnswerMessage = { id: number } & ({ answer: unknown } | { failure: string });
