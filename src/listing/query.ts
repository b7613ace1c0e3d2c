// The state of the list's form.

import type { FacetValues } from './facets.ts';

export type Validity = 'open' | 'closing-soon' | 'on-date' | 'closed';

/** `default` is what suits the query: best matches where words are searched, else the newest. */
export type Order = 'default' | 'newest' | 'soonest-to-close' | 'pay' | 'distance';

/** Ages that the form offers, in days. */
export const POSTED_WITHIN = [1, 3, 7, 30] as const;

/** At least so much a year, in one currency. */
export interface MinPay {
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Whether jobs whose pay can't be compared stay in the list. */
  keepUnknown: boolean;
  /** Whether estimates by the source of a posting count as pay. */
  includeEstimates: boolean;
}

/** The build makes it for static pages, the browser reads it from the URL. */
export interface Query {
  /** As typed; empty for any. */
  words: string;
  /** Area paths; a job inside any of them matches; empty for everywhere. */
  places: readonly string[];
  /** Kilometers around the places' centers in which jobs match too. */
  within: number;
  remote: boolean;
  /** Countries, lower-case ISO 3166-1 alpha-2, from any of which a job may be done; empty for all. */
  livesIn: readonly string[];
  /** A job with any value of each facet matches. */
  facets: FacetValues;
  /** A job with any of these does not match. */
  excluded: FacetValues;
  /** Only jobs whose employer states the pay. */
  payStated: boolean;
  minPay?: MinPay;
  validity: Validity;
  /** "2021-08-25", only with validity "on-date". */
  date?: string;
  /** Only jobs posted today or in so many days before. */
  postedWithin?: number;
  order: Order;
  /** Whether a list of its category at its place has enough jobs for a page of its own. */
  hasOwnList?: boolean;
  /** From 1. */
  page: number;
}

/** Every open job, from the first page. */
export const EVERYTHING_OPEN: Query = {
  words: '',
  places: [],
  within: 0,
  remote: false,
  livesIn: [],
  facets: {},
  excluded: {},
  payStated: false,
  validity: 'open',
  order: 'default',
  page: 1,
};

/** Resolves the default order, and that by distance where the query has none. */
export function orderOf({
  order,
  words,
  validity,
  places,
  within,
}: Query): Exclude<Order, 'default'> | 'relevance' {
  if (order === 'distance' && (places.length === 0 || within === 0)) return 'newest';
  if (order !== 'default') return order;
  if (words !== '') return 'relevance';
  return validity === 'closing-soon' ? 'soonest-to-close' : 'newest';
}
