// A list of jobs as a feed: its newest open jobs that say when they were posted.

import type { JobRow } from '../listing/row.ts';

/** What both formats write; addresses are absolute, dates milliseconds. */
export interface Feed {
  title: string;
  subtitle: string;
  /** BCP 47. */
  language: string;
  /** The list's own page. */
  page: string;
  atom: string;
  json: string;
  /** When the newest entry was posted; where there is none, the build's instant. */
  updated: number;
  entries: FeedEntry[];
}

export interface FeedEntry {
  title: string;
  /** The job's page: stays the same for as long as the job does. */
  address: string;
  posted: number;
  author?: string;
  /** Employer, place, pay, type and deadline on a line. */
  summary: string;
}

/** What a feed needs besides its rows. */
export interface FeedContext {
  now: number;
  addressOf: (slug: string) => string;
  /** Says on a line what there is to know of a job. */
  summaryOf: (row: JobRow) => string;
}

/** Readers ask often and keep what they had: a list's newest entries are enough. */
const MOST_ENTRIES = 50;

/** Takes a feed's own facts, the list's open rows in any order, and what writes addresses and lines; gives the feed. */
export function toFeed(
  facts: Pick<Feed, 'title' | 'subtitle' | 'language' | 'page' | 'atom' | 'json'>,
  rows: readonly JobRow[],
  { now, addressOf, summaryOf }: FeedContext,
): Feed {
  // A feed has no honest place for a job that does not say when it was posted.
  const entries = rows
    .flatMap((row) => (row.posted === undefined ? [] : [{ row, posted: row.posted }]))
    .sort((a, b) => b.posted - a.posted || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, MOST_ENTRIES)
    .map(({ row, posted }) => ({
      title: row.title,
      address: addressOf(row.slug),
      posted,
      ...(row.employer !== undefined && { author: row.employer }),
      summary: summaryOf(row),
    }));
  return { ...facts, updated: entries[0]?.posted ?? now, entries };
}
