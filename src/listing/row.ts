// What a list knows of a job: the projection that the build and the browser share.

/** One job in a list; texts are ready to show, dates are numbers and days to compare. */
export interface JobRow {
  slug: string;
  title: string;
  employer?: string;
  /** Paths of every area that holds the job, "us", "us/wa", "us/wa/seattle". */
  areas: string[];
  /** "Berlin, Germany and 3 more"; absent when no place is stated. */
  placeLine?: string;
  remote: boolean;
  /** "full-time", as addresses write employment types; absent when none is known. */
  types?: string[];
  /** The employer as addresses write it. */
  company?: string;
  /** "£13.50 an hour"; absent when pay is not stated. */
  pay?: string;
  /** "Full-time, Temporary"; absent when not stated. */
  employment?: string;
  /** Milliseconds since the epoch. */
  posted?: number;
  /** "2026-11-20" in the site's time zone. */
  postedDay?: string;
  closes?: number;
  closesDay?: string;
  /** "20 November 2026". */
  postedLabel?: string;
  closesLabel?: string;
}
