// What a visitor asks of the list.

export type Validity = 'open' | 'closing-soon' | 'on-date' | 'closed';

/** The state of the list; the build makes it for static pages, the browser reads it from the URL. */
export interface Query {
  /** Area paths; a job inside any of them matches; empty for everywhere. */
  places: readonly string[];
  remote: boolean;
  validity: Validity;
  /** "2021-08-25", only with validity "on-date". */
  date?: string;
  /** From 1. */
  page: number;
}

/** Every open job, from the first page. */
export const EVERYTHING_OPEN: Query = { places: [], remote: false, validity: 'open', page: 1 };
