// A list of jobs as a feed: its newest open jobs with a date of posting.

import type { JobRow } from '../listing/row.ts';

/** The content of both formats; URLs are absolute, dates in milliseconds. */
export interface Feed {
  title: string;
  subtitle: string;
  /** BCP 47. */
  language: string;
  /** The list's own page. */
  page: string;
  atom: string;
  json: string;
  /** The date of the newest entry; without entries the build's instant. */
  updated: number;
  entries: FeedEntry[];
}

export interface FeedEntry {
  title: string;
  /** Of the job's page; stable as long as the job exists. */
  address: string;
  posted: number;
  author?: string;
  /** Employer, place, pay, type and deadline on one line. */
  summary: string;
}

export interface FeedContext {
  now: number;
  addressOf: (slug: string) => string;
  summaryOf: (row: JobRow) => string;
}

/** Feed readers poll often and store old entries. */
const MAX_ENTRIES = 50;

/** `rows` are the list's open jobs in any order. */
export function toFeed(
  facts: Pick<Feed, 'title' | 'subtitle' | 'language' | 'page' | 'atom' | 'json'>,
  rows: readonly JobRow[],
  { now, addressOf, summaryOf }: FeedContext,
): Feed {
  // An entry needs a date, and a job without one has no true value for it.
  const entries = rows
    .flatMap((row) => (row.posted === undefined ? [] : [{ row, posted: row.posted }]))
    .sort((a, b) => b.posted - a.posted || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, MAX_ENTRIES)
    .map(({ row, posted }) => ({
      title: row.title,
      address: addressOf(row.slug),
      posted,
      ...(row.employer !== undefined && { author: row.employer }),
      summary: summaryOf(row),
    }));
  return { ...facts, updated: entries[0]?.posted ?? now, entries };
}
