// What a build read and what became of it, posting by posting.

import type { JoinedJob } from '../job/join.ts';
import type { Job, JobState } from '../job/job.ts';
import { escapeControls, type LocatedProblem } from '../job/problem.ts';
import { beginRepostSearch } from '../job/reposts.ts';
import { stateAt } from '../job/state.ts';
import { beginStatistics, type BoardStatistics } from './board-statistics.ts';
import type { PassedOverFile } from '../intake/files.ts';
import type { Verdict } from '../structured-data/eligibility/verdict.ts';
import { isSample } from './sample.ts';
import { beginDaysOfPages, type ListedPages } from './last-modified.ts';
import { noOutcomes, type Outcome } from './outcome.ts';

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
  /** Of the sample board: files with a posting on a page, and those postings. */
  samples: { files: number; published: number };
  quarantined: number;
  otherTypes: number;
  /** How many of the open records Google would take. */
  verdicts: Record<Verdict, number>;
  /** Records that have no job result, however complete they are. */
  withoutResult: Record<Exclude<JobState, 'open'>, number>;
  /** Jobs that open on the day of their datePosted, with its ISO day. */
  scheduled: (RecordsOfJob & { from: string })[];
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

/** What a report is written with, file by file and job by job. */
export interface ReportInTheMaking {
  /** Takes what became of the next posting of the file whose turn it is. */
  posting: (told: { outcome: Outcome; problems: readonly LocatedProblem[] }) => void;
  /** Takes the file that those postings were of. */
  file: (told: { otherTypes: number }) => void;
  /** Takes a job; its records are let go. */
  job: (joined: JoinedJob) => void;
  /** Takes what was left alone; gives the account, problems by file and line. */
  end: (passedOver: readonly PassedOverFile[]) => Report;
}

/** Takes the instant and the site's facts; gives what makes the account of all that it is told of. */
export function beginReport({ now, ...listed }: { now: number } & ListedPages): ReportInTheMaking {
  const states: Report['states'] = {
    open: { jobs: 0, records: 0 },
    closed: { jobs: 0, records: 0 },
    scheduled: { jobs: 0, records: 0 },
  };
  const outcomes = noOutcomes();
  let [files, recordsRead, otherTypes, exactCopies] = [0, 0, 0, 0];
  const problems: LocatedProblem[] = [];
  let ofFile: LocatedProblem[] = [];
  const sampleFiles = new Set<string>();
  let samplesPublished = 0;
  const scheduled: Report['scheduled'] = [];
  const joined: RecordsOfJob[] = [];
  const reposts = beginRepostSearch<RecordsOfJob>();
  const statistics = beginStatistics(now, listed.locale);
  const days = beginDaysOfPages(now, listed);
  return {
    posting: ({ outcome, problems: found }) => {
      recordsRead += 1;
      outcomes[outcome] += 1;
      for (const problem of found) ofFile.push(problem);
    },
    file: ({ otherTypes: others }) => {
      files += 1;
      otherTypes += others;
      for (const problem of ofFile.sort((a, b) => a.line - b.line)) problems.push(problem);
      ofFile = [];
    },
    job: (one) => {
      const told = toRecordsOfJob(one);
      states[one.job.state].jobs += 1;
      states[one.job.state].records += one.records.length;
      exactCopies += one.copies;
      if (one.job.state !== 'scheduled') {
        const samples = one.records.filter(({ file }) => isSample(file));
        samplesPublished += samples.length;
        for (const { file } of samples) sampleFiles.add(file);
      }
      const from = openingDay(one.job);
      if (from !== undefined) scheduled.push({ ...told, from });
      if (one.records.length > 1) joined.push(told);
      reposts.add(one, told);
      statistics.add(one.job);
      days.add(one);
    },
    end: (passedOver) => {
      const { quarantined, closed, scheduled: toCome, ...verdicts } = outcomes;
      return {
        ...{ now, files, recordsRead, states, exactCopies, quarantined, otherTypes, verdicts },
        samples: { files: sampleFiles.size, published: samplesPublished },
        withoutResult: { closed, scheduled: toCome },
        scheduled,
        joined,
        likelyReposts: reposts.end(),
        statistics: statistics.end(),
        problems,
        passedOver: [...passedOver],
        lastModified: days.end(),
      };
    },
  };
}

/** The ISO day on which a scheduled job opens; one that ends before it begins never does. */
function openingDay(job: Job): string | undefined {
  const { state, datePosted } = job;
  if (state !== 'scheduled' || datePosted === undefined) return undefined;
  return stateAt(job, datePosted.instant) === 'open' ? datePosted.day : undefined;
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
