// What a visitor asks of the list.

export type Validity = 'open' | 'closing-soon' | 'on-date' | 'closed';

type Order = 'newest' | 'soonest-to-close';

/** The state of the list; the build makes it for static pages, the browser reads it from the URL. */
export interface Query {
  /** Area paths; a job inside any of them matches; empty for everywhere. */
  places: readonly string[];
  remote: boolean;
  /** Employment types as addresses write them, "full-time"; a job of any of them matches; empty for all. */
  types: readonly string[];
  /** Employers as addresses write them; empty for all. */
  companies: readonly string[];
  /** Only jobs whose employer states the pay. */
  payStated: boolean;
  validity: Validity;
  /** "2021-08-25", only with validity "on-date". */
  date?: string;
  order: Order;
  /** From 1. */
  page: number;
}

/** Every open job, from the first page. */
export const EVERYTHING_OPEN: Query = {
  places: [],
  remote: false,
  types: [],
  companies: [],
  payStated: false,
  validity: 'open',
  order: 'newest',
  page: 1,
};
