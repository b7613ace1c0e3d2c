// Dates as postings state them: read strictly, kept as instants, shown as days.

/** A stated date; `day` is its calendar day in the site's time zone. */
export interface StatedDate {
  /** Milliseconds since the epoch; for a date-only `validThrough`, the end of that day. */
  instant: number;
  /** "2026-12-31". */
  day: string;
  /** ISO 8601 as the markup carries it: a date where only a date was stated, else RFC 3339. */
  iso: string;
}
