// What a build read and what became of it, posting by posting.

import type { JoinedJob } from '../job/join.ts';
import type { JobState } from '../job/job.ts';
import { escapeControls } from '../job/problem.ts';
import { findReposts } from '../job/reposts.ts';
import { toStatistics, type BoardStatistics } from './board-statistics.ts';
import type { PassedOverFile } from './files.ts';
import type { Verdict } from '../structured-data/eligibility/verdict.ts';
import type { FileReading } from './read-file.ts';
import type { LocatedProblem } from './read-postings.ts';

/** Jobs in a state, and the records that they stand for (exact copies not among them). */
interface Tally {
  jobs: number;
  records: number;
}

/** A job and where its records stand. */
interface RecordsOfJob {
  slug: string;
  title: string;
  /** "file:line" each, to be read: controls of file names are escaped. */
  records: string[];
}

/** The build's account: recordsRead = open + closed + scheduled records + exactCopies + quarantined. */
export interface Report {
  /** The build's instant in milliseconds. */
  now: number;
  files: number;
  recordsRead: number;
  states: Record<JobState, Tally>;
  exactCopies: number;
  quarantined: number;
  otherTypes: number;
  /** How many of the records that are not quarantined Google would take. */
  verdicts: Record<Verdict, number>;
  /** Jobs that stand for several records. */
  joined: RecordsOfJob[];
  /** Groups of jobs of one employer that say nearly the same and are kept apart. */
  likelyReposts: RecordsOfJob[][];
  statistics: BoardStatistics;
  problems: LocatedProblem[];
  passedOver: PassedOverFile[];
  /** Pages for the sitemap by path below the base, with the day of their newest posting where one is stated. */
  lastModified: Record<string, string | null>;
}

/** Takes the instant and the locale of country names, every file's reading and the jobs made of them; gives the account, problems by file and line. */
export function toReport(
  { now, locale }: { now: number; locale: string },
  readings: readonly Omit<FileReading, 'records'>[],
  joined: readonly JoinedJob[],
  passedOver: readonly PassedOverFile[],
  lastModified: Readonly<Record<string, string | null>>,
): Report {
  const states: Report['states'] = {
    open: { jobs: 0, records: 0 },
    closed: { jobs: 0, records: 0 },
    scheduled: { jobs: 0, records: 0 },
  };
  for (const { job, records } of joined) {
    states[job.state].jobs += 1;
    states[job.state].records += records.length;
  }
  const sum = (count: (reading: Omit<FileReading, 'records'>) => number) =>
    readings.reduce((total, reading) => total + count(reading), 0);
  return {
    now,
    files: readings.length,
    recordsRead: sum((reading) => reading.recordsRead),
    states,
    exactCopies: joined.reduce((total, { copies }) => total + copies.length, 0),
    quarantined: sum((reading) => reading.quarantined),
    otherTypes: sum((reading) => reading.otherTypes),
    verdicts: {
      eligible: sum((reading) => reading.verdicts.eligible),
      'eligible with warnings': sum((reading) => reading.verdicts['eligible with warnings']),
      'not eligible': sum((reading) => reading.verdicts['not eligible']),
    },
    joined: joined.filter(({ records }) => records.length > 1).map(toRecordsOfJob),
    likelyReposts: findReposts(joined).map((group) => group.map(toRecordsOfJob)),
    statistics: toStatistics(joined, now, locale),
    problems: readings.flatMap((reading) => [...reading.problems].sort((a, b) => a.line - b.line)),
    passedOver: [...passedOver],
    lastModified,
  };
}

function toRecordsOfJob({ job, records }: JoinedJob): RecordsOfJob {
  return {
    slug: job.slug,
    title: job.title,
    records: records.map((record) => `${escapeControls(record.file)}:${record.line}`),
  };
}

/** Takes a problem; gives its lines for a terminal: file and line, then field and message. */
export function formatProblem({ file, line, field, message }: LocatedProblem): string {
  return `${escapeControls(file)}:${line}\n  ${field === '' ? 'The posting' : `${field}:`} ${message}`;
}
