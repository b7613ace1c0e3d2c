// What a visitor asks of the list.

export type Validity = 'open' | 'closing-soon' | 'on-date' | 'closed';

/** The state of the list; the build makes it for static pages, the browser reads it from the URL. */
export interface Query {
  /** Area paths; a job inside any of them matches; empty for everywhere. */
  places: readonly string[];
  remote: boolean;
  /** Employment types as addresses write them, "full-time"; a job of any of them matches; empty for all. */
  types: readonly string[];
  /** Employers as addresses write them; empty for all. */
  companies: readonly string[];
  validity: Validity;
  /** "2021-08-25", only with validity "on-date". */
  date?: string;
  /** From 1. */
  page: number;
}

/** Every open job, from the first page. */
export const EVERYTHING_OPEN: Query = {
  places: [],
  remote: false,
  types: [],
  companies: [],
  validity: 'open',
  page: 1,
};
