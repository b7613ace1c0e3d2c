// What a build read and published, with all problems.

import type { JoinedJob } from '../job/join.ts';
import type { Job, JobState } from '../job/job.ts';
import { escapeControls, subjectOf, type LocatedProblem } from '../job/problem.ts';
import { beginRepostSearch } from '../job/reposts.ts';
import { stateAt } from '../job/state.ts';
import { beginStatistics, type BoardStatistics } from './board-statistics.ts';
import { byPath, type FolderContent, type IgnoredFile } from '../intake/files.ts';
import type { FileCount } from '../intake/read-postings.ts';
import type { Verdict } from '../structured-data/eligibility/verdict.ts';
import { isSample } from './sample.ts';
import type { TakenFile } from './source-lines.ts';
import { unmetOverrides } from '../intake/unmet-overrides.ts';
import { beginFormerAddresses, type Redirect } from './former-addresses.ts';
import { beginPageDates, type ListedPages } from './last-modified.ts';
import { beginGroups, sourceOf, type GroupedOutcomes } from './grouped-outcomes.ts';
import { beginNotableJobs, nameJob, type NamedJob, type NotableJobs } from './notable-jobs.ts';
import { noOutcomes, type Outcome } from './outcome.ts';

/** Jobs in a state, and the records that they represent, without exact copies. */
interface StateCount {
  jobs: number;
  records: number;
}

/** A job and where its records are. */
interface RecordsOfJob {
  slug: string;
  title: string;
  /** "file:line" each, with control characters of file names escaped. */
  records: string[];
}

/** A posting with problems, and the job that it became. */
interface TroubledPosting extends Partial<NamedJob> {
  file: string;
  /** From 1. */
  line: number;
  outcome: Outcome;
}

export interface ReportedProblem extends LocatedProblem {
  /** Its index among the postings with problems. */
  posting: number;
}

/** Written to report.json: recordsRead = open + closed + scheduled records + exactCopies + quarantined. */
export interface Report {
  /** The build's instant in milliseconds. */
  now: number;
  files: number;
  recordsRead: number;
  states: Record<JobState, StateCount>;
  exactCopies: number;
  /** Of the sample board: files with a posting on a page, and those postings. */
  samples: { files: number; published: number };
  quarantined: number;
  otherTypes: number;
  /** Google's verdicts on the open records. */
  verdicts: Record<Verdict, number>;
  /** Records that have no job result, however complete they are. */
  withoutResult: Record<Exclude<JobState, 'open'>, number>;
  /** Jobs that open on the day of their datePosted, with its ISO day. */
  scheduled: (RecordsOfJob & { from: string })[];
  /** Jobs that represent several records. */
  joined: RecordsOfJob[];
  /** Groups of jobs of one employer with nearly the same text that are not joined. */
  likelyReposts: RecordsOfJob[][];
  statistics: BoardStatistics;
  problems: ReportedProblem[];
  /** Those with problems. */
  postings: TroubledPosting[];
  /** Of open postings, those of each employer; at most the first hundred. */
  employers: GroupedOutcomes[];
  /** The postings of each file, or of the folder of files that hold one; at most the first hundred. */
  origins: GroupedOutcomes[];
  notable: NotableJobs;
  /** Files that hold no posting, and are nothing that is read. */
  passedOver: IgnoredFile[];
  /** What each file was taken for that doesn't hold JobPostings as they are. */
  sources: TakenFile[];
  /** Sentences about lines of overrides.csv that concern no posting. */
  unmetOverrides: string[];
  /** Pages for the sitemap by path below the base, with the day of their newest posting where one is stated. */
  lastModified: Record<string, string | null>;
  /** Other addresses of its pages, whether or not another page has them now. */
  formerAddresses: Redirect[];
}

/** A file that was read to its end. */
type ReportedFile = FileCount & { path: string };

interface PostingOutcome {
  file: string;
  /** From 0 in the order of the file's postings. */
  position: number;
  /** From 1. */
  line: number;
  outcome: Outcome;
  problems: readonly LocatedProblem[];
}

export interface ReportBuilder {
  /** Adds the next posting of the current file. */
  posting: (result: PostingOutcome) => void;
  /** Ends the current file. */
  file: (content: ReportedFile) => void;
  /** Adds a job; does not hold its records. */
  job: (joined: JoinedJob) => void;
  /** Returns the report, its problems by file and line; `changes` are the days on which pages changed, by path. */
  end: (
    found: Pick<FolderContent, 'ignored' | 'overrides'>,
    changes?: Iterable<[path: string, day: string]>,
  ) => Report;
}

export function beginReport({ now, ...listed }: { now: number } & ListedPages): ReportBuilder {
  const states: Report['states'] = {
    open: { jobs: 0, records: 0 },
    closed: { jobs: 0, records: 0 },
    scheduled: { jobs: 0, records: 0 },
  };
  const outcomes = noOutcomes();
  let [files, recordsRead, otherTypes, exactCopies] = [0, 0, 0, 0];
  const problems: ReportedProblem[] = [];
  const postings: TroubledPosting[] = [];
  const indexOf = new Map<string, number>();
  const employers = beginGroups();
  const origins = beginGroups();
  let outcomesOfFile = noOutcomes();
  const notable = beginNotableJobs(now, listed.closingSoonDays);
  const passedOver: IgnoredFile[] = [];
  const sources: TakenFile[] = [];
  const overridden = new Set<number>();
  let ofFile: ReportedProblem[] = [];
  const sampleFiles = new Set<string>();
  let samplesPublished = 0;
  const scheduled: Report['scheduled'] = [];
  const joined: RecordsOfJob[] = [];
  const reposts = beginRepostSearch<RecordsOfJob>();
  const statistics = beginStatistics(now, listed.locale);
  const days = beginPageDates(now, listed);
  const addresses = beginFormerAddresses(listed.locale);
  return {
    posting: ({ file, position, line, outcome, problems: found }) => {
      recordsRead += 1;
      outcomes[outcome] += 1;
      outcomesOfFile[outcome] += 1;
      if (found.length === 0) return;
      const index = postings.push({ file, line, outcome }) - 1;
      indexOf.set(keyOf(file, position), index);
      for (const problem of found) ofFile.push({ ...problem, posting: index });
    },
    file: (content) => {
      const { path, postings: held, otherTypes: others, takenFor, leftAlone } = content;
      const { overridden: lines = [] } = content;
      for (const line of lines) overridden.add(line);
      if (leftAlone === undefined) files += 1;
      else passedOver.push({ path, reason: leftAlone });
      if (takenFor !== undefined) sources.push({ path, takenFor, postings: held });
      otherTypes += others;
      for (const problem of ofFile.sort((a, b) => a.line - b.line)) problems.push(problem);
      ofFile = [];
      const origin = sourceOf(path, held);
      for (const [outcome, times] of Object.entries(outcomesOfFile)) {
        if (times > 0) origins.add(origin, outcome as Outcome, times);
      }
      outcomesOfFile = noOutcomes();
    },
    job: (one) => {
      const recordsOfJob = toRecordsOfJob(one);
      states[one.job.state].jobs += 1;
      states[one.job.state].records += one.records.length;
      exactCopies += one.copies;
      if (one.job.state !== 'scheduled') {
        const samples = one.records.filter(({ file }) => isSample(file));
        samplesPublished += samples.length;
        for (const { file } of samples) sampleFiles.add(file);
      }
      const from = openingDay(one.job);
      if (from !== undefined) scheduled.push({ ...recordsOfJob, from });
      if (one.records.length > 1) joined.push(recordsOfJob);
      reposts.add(one, recordsOfJob);
      for (const { file, position } of one.records) {
        const posting = postings[indexOf.get(keyOf(file, position)) ?? -1];
        if (posting !== undefined) Object.assign(posting, nameJob(one.job));
        const outcome = posting?.outcome ?? (one.job.state === 'open' ? 'eligible' : one.job.state);
        if (one.job.state === 'open') employers.add(one.job.employer?.name ?? '', outcome);
      }
      notable.add(one.job);
      statistics.add(one.job);
      days.add(one);
      addresses.add(one);
    },
    end: ({ ignored, overrides = [] }, changes = []) => {
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
        postings,
        employers: employers.end(),
        origins: origins.end(),
        notable: notable.end(),
        passedOver: [...ignored, ...passedOver].sort(byPath),
        sources,
        unmetOverrides: unmetOverrides(overrides, overridden),
        lastModified: days.end(changes),
        formerAddresses: addresses.end(),
      };
    },
  };
}

function keyOf(file: string, position: number): string {
  return `${position} ${file}`;
}

/** The ISO day on which a scheduled job opens; undefined for one that ends before it begins. */
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

/** Two lines for a terminal: file and line, then field and message. */
export function formatProblem(problem: LocatedProblem): string {
  const { file, line, message } = problem;
  return `${escapeControls(file)}:${line}\n  ${subjectOf(problem)} ${message}`;
}
