// A list of jobs as a feed: its newest open jobs with a date.

import { escapeText } from '../html/escape-text.ts';
import type { SafeHtml } from '../html/safe-html.ts';
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
  /** When the latest change to one of its entries was. */
  updated: number;
  entries: FeedEntry[];
}

export interface FeedEntry {
  title: string;
  /** Where several entries lead to one page; else its address is their name. */
  id?: string;
  /** Of the job's page; stable as long as the job exists. */
  address: string;
  posted?: number;
  updated: number;
  author?: string;
  /** Employer, place, pay, type and deadline on one line. */
  summary: string;
  /** The description as its page shows it; absent where it is too long. */
  html?: SafeHtml;
}

export interface FeedContext {
  addressOf: (slug: string) => string;
  summaryOf: (row: JobRow) => string;
  /** The day on which the board first saw a job, in milliseconds, where it remembers that. */
  firstSeen: (slug: string) => number | undefined;
  /** Absent where the feed has no descriptions. */
  htmlOf?: ((slug: string) => SafeHtml) | undefined;
}

/** Feed readers poll often and store old entries. */
export const MAX_ENTRIES = 50;
/** In characters, as Atom writes them. */
const LONGEST_HTML = 20_000;
/** In bytes: hosts refuse files of 25 MiB, and readers give up long before. */
const MOST_HTML = 1_000_000;

/** `rows` are the list's open jobs in any order. */
export function toFeed(
  facts: Pick<Feed, 'title' | 'subtitle' | 'language' | 'page' | 'atom' | 'json'>,
  rows: readonly JobRow[],
  { addressOf, summaryOf, firstSeen, htmlOf }: FeedContext,
): Feed {
  let room = MOST_HTML;
  const fittingHtml = (slug: string): SafeHtml | undefined => {
    const html = htmlOf?.(slug);
    if (html === undefined) return undefined;
    const written = escapeText(html);
    if (written.length > LONGEST_HTML) return undefined;
    room -= Buffer.byteLength(written);
    return room < 0 ? undefined : html;
  };
  // An entry needs a date, and a job without one has no true value for it.
  const entries = rows
    .flatMap((row) => {
      const posted = row.posted ?? firstSeen(row.slug);
      const updated = row.changed ?? posted;
      return updated === undefined ? [] : [{ row, updated, since: posted ?? updated }];
    })
    .sort((a, b) => b.since - a.since || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, MAX_ENTRIES)
    .map(({ row, updated }) => {
      const html = fittingHtml(row.slug);
      return {
        title: row.title,
        address: addressOf(row.slug),
        ...(row.posted !== undefined && { posted: row.posted }),
        updated,
        ...(row.employer !== undefined && { author: row.employer }),
        summary: summaryOf(row),
        ...(html !== undefined && { html }),
      };
    });
  // The standard wants an instant of an empty feed too: the build's would be news at each build.
  return { ...facts, updated: Math.max(0, ...entries.map(({ updated }) => updated)), entries };
}
