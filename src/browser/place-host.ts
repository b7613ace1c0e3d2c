// What the parts of the field for a place tell each other.

import type { Query } from '../listing/query.ts';
import type { FoundPlaces } from './search-messages.ts';

/** Sets a place, or remote jobs, in a query. */
export type Change = (query: Query) => Query;

export type Found = FoundPlaces & { names: Readonly<Record<string, string>> };

export interface PlaceQuestions {
  find: (typed: string) => Promise<Found>;
  /** Asks the browser where it is, and returns what asks for jobs near there; may throw NotHere. */
  findHere: () => Promise<Change>;
  applyChange: (change: Change) => void;
  /** Is called when places can't be searched. */
  reportFailure: (error: unknown) => void;
}

/** The field as the script for what is typed sees it. */
export interface PlaceHost extends PlaceQuestions {
  field: HTMLInputElement;
  typed: () => string;
  /** The place takes the last one's place, unless it is one more. */
  setPlace: (place: string | undefined) => Change;
  setRemote: () => Change;
  /** Writes what is searched into the field, unless it has another text since. */
  take: (text: string, change: Change, label: string) => Change;
  /** Remembers a text that no place matched. */
  refuse: (text: string) => void;
}

/** A message for the person who asked: where the browser is can't be told, or no place is near. */
export class NotHere extends Error {}
