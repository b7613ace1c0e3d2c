// What a build reports to its owner at the end.

import { join } from 'node:path';
import { formatHosts, type SiteSize } from '../deploy/hosts.ts';
import { escapeControls, type LocatedProblem, type Severity } from '../job/problem.ts';
import { ignoredLines } from './ignored-files.ts';
import type { News } from './published.ts';
import { formatProblem, type Report } from './report.ts';
import { SAMPLE_FOLDER } from './sample.ts';
import { count, figures, shownPath } from './shown-words.ts';
import { sourceLines } from './source-lines.ts';
import { kindOf } from './tally.ts';
import { ownPublishedCount } from './thresholds.ts';

/** Problems that many postings share are reported once, with their number and an example. */
const MOST_KINDS_SHOWN = 12;
/** Jobs, or groups of them, that are named of each kind. */
const MOST_JOBS = 5;

export function formatSummary(
  report: Report,
  run: {
    outDir: string;
    /** Where the postings were read, or else how many shards were merged. */
    jobsDir?: string;
    shards?: number;
    /** What of the site is open to others, in lines. */
    opened: readonly string[];
    size: SiteSize;
    /** Sentence about the site's address, where it is not its owner's own words. */
    address?: string | undefined;
    /** What is new since the last site. */
    news?: News | undefined;
    /** Sentences about the owner's files that nothing shows. */
    notes?: readonly string[];
    /** The duration in milliseconds, and that of the long stages; absent where there was nothing to do. */
    making?: { milliseconds: number; stages: ReadonlyMap<string, number> };
  },
): string {
  const { states } = report;
  const lines = [
    ...parted(ignoredLines(report)),
    ...parted(sourceLines(report.sources)),
    ...parted(report.unmetOverrides),
    ...parted(run.notes ?? []),
    ...problemLines(report),
    ...scheduledLines(report),
    ...joinedLines(report),
    ...repostLines(report),
    `${count(report.recordsRead, 'posting')} read from ${count(report.files, 'file')} in ${run.jobsDir === undefined ? count(run.shards ?? 0, 'shard') : shown(run.jobsDir)}`,
    `  ${stateLine('open', states.open)}`,
    `  ${stateLine('closed', states.closed)}`,
    `  ${stateLine('scheduled, no page yet', states.scheduled)}`,
    ...copyLines(report),
    `  ${figures.format(report.quarantined)} quarantined`,
    eligibilityLine(report),
    ...newsLines(report, run.news),
    ...sampleLines(report, run.jobsDir),
    ...run.opened,
    run.making === undefined
      ? `The site in ${shown(run.outDir)} is up to date: the postings, the software and the settings are those that it was made from, and no job has begun or ended since.`
      : `The site is in ${shown(run.outDir)}, made in ${seconds(run.making.milliseconds)}${stageWords(run.making.stages)}.`,
    ...(run.address === undefined ? [] : [run.address]),
    ...formatHosts(run.size),
  ];
  return `${formatQuarantined(report)}${lines.join('\n')}\n`;
}

/** Returns an empty text where no posting is quarantined. */
export function formatQuarantined(report: Report): string {
  const errors = problemsOf(report, 'error');
  if (errors.length === 0) return '';
  return `Quarantined:\n${errors.map(formatProblem).join('\n')}\n\n`;
}

function problemsOf({ problems }: Report, severity: Severity): LocatedProblem[] {
  return problems.filter((problem) => problem.severity === severity);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The long stages; the rest of the time is Astro's own start and bundling. */
function stageWords(stages: ReadonlyMap<string, number>): string {
  if (stages.size === 0) return '';
  const parts = [...stages].map(([stage, milliseconds]) => `${stage} ${seconds(milliseconds)}`);
  return ` (${parts.join(', ')})`;
}

function stateLine(name: string, { jobs, records }: { jobs: number; records: number }): string {
  const joined = jobs === records ? '' : ` as ${count(jobs, 'job')}`;
  return `${figures.format(records)} ${name}${joined}`;
}

function copyLines({ exactCopies: copies }: Report): string[] {
  if (copies === 0) return [];
  return [`  ${figures.format(copies)} exact ${copies === 1 ? 'copy' : 'copies'} of others`];
}

/** A relative folder ends in a slash. */
function shown(path: string): string {
  const below = shownPath(path);
  return below === path ? path : `${below}/`;
}

function newsLines({ problems }: Report, news: News | undefined): string[] {
  if (news === undefined) return [];
  const { added, gone, isNew } = news;
  const found = problems.filter(isNew).length;
  if (added.length + gone.length + found === 0) return [];
  const day = new Date(news.since).toISOString().slice(0, 10);
  return [
    `Since the site of ${day}: ${count(added.length, 'new job')}, ${figures.format(gone.length)} gone, ${count(found, 'new problem')}. npm run report shows which.`,
  ];
}

function eligibilityLine({ verdicts, withoutResult }: Report): string {
  const shares = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([name, times]) => `${figures.format(times)} ${name}`);
  const improvable = verdicts['eligible with warnings'];
  const eligible = `${figures.format(verdicts.eligible + improvable)} eligible${improvable > 0 ? ` (${figures.format(improvable)} with recommendations)` : ''}`;
  const { closed, scheduled } = withoutResult;
  const apart = shares({ ...(closed > 0 && { closed }), ...(scheduled > 0 && { scheduled }) });
  const rest = apart.length === 0 ? '' : `; ${apart.join(' and ')}, without a job result`;
  return `For Google: ${eligible}, ${figures.format(verdicts['not eligible'])} not eligible${rest}.`;
}

/** Invented jobs are rarely meant to be published beside real ones. */
function sampleLines(report: Report, jobsDir: string | undefined): string[] {
  const { files, published } = report.samples;
  if (published === 0 || ownPublishedCount(report) === 0) return [];
  const folder =
    jobsDir === undefined
      ? `the folder ${SAMPLE_FOLDER}/ of the postings`
      : `${shownPath(join(jobsDir, SAMPLE_FOLDER))}/`;
  const are = files === 1 ? 'file of the sample board is' : 'files of the sample board are';
  return [
    `${figures.format(files)} ${are} published too. Delete ${folder} when you have your own.`,
  ];
}

function problemLines(report: Report): string[] {
  const lines = [
    ...kindLines("Not eligible for Google's job search:", problemsOf(report, 'ineligible')),
    ...kindLines('Warnings:', problemsOf(report, 'warning')),
  ];
  return lines.length === 0 ? [] : [...lines, 'See them all with npm run validate.', ''];
}

/** Reports each kind of problem once. */
function kindLines(heading: string, problems: readonly LocatedProblem[]): string[] {
  const groups = new Map<string, { first: string; times: number }>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    const group = groups.get(kind) ?? { first: formatProblem(problem), times: 0 };
    groups.set(kind, { ...group, times: group.times + 1 });
  }
  if (groups.size === 0) return [];
  const shownGroups = [...groups.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_KINDS_SHOWN);
  const rest = groups.size - shownGroups.length;
  return [
    heading,
    ...shownGroups.map(
      ({ first, times }) => first + (times > 1 ? `\n  (and in ${times - 1} more)` : ''),
    ),
    ...(rest > 0 ? [`and ${count(rest, 'more kind')}`] : []),
  ];
}

function scheduledLines({ scheduled }: Report): string[] {
  return jobLines(
    'Scheduled, without a page until the day of their datePosted:',
    [...scheduled].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    ({ title, from, records }) => [`${escapeControls(title)}, from ${from}`, records],
    'job',
  );
}

function joinedLines({ joined }: Report): string[] {
  return jobLines(
    'Joined, since they differ only in place, dates, links or estimates:',
    joined,
    ({ title, records }) => [escapeControls(title), records],
    'job',
  );
}

function repostLines({ likelyReposts }: Report): string[] {
  return jobLines(
    'Likely re-posts, not joined since their identifiers or titles differ:',
    likelyReposts,
    (jobs) => [escapeControls(jobs[0]?.title ?? ''), jobs.flatMap(({ records }) => records)],
    'group',
  );
}

/** A heading, the first jobs with their records, and how many more there are. */
function jobLines<One>(
  heading: string,
  all: readonly One[],
  toWords: (one: One) => [name: string, records: readonly string[]],
  noun: string,
): string[] {
  if (all.length === 0) return [];
  const lines = all
    .slice(0, MOST_JOBS)
    .map(toWords)
    .map(([name, records]) => `  ${name}: ${shorten(records)}`);
  const rest = all.length - lines.length;
  return [heading, ...lines, ...(rest > 0 ? [`  and ${count(rest, `more ${noun}`)}`] : []), ''];
}

function shorten(records: readonly string[]): string {
  const few = records.slice(0, 3).join(', ');
  return records.length > 3 ? `${few} and ${records.length - 3} more` : few;
}

/** Adds a blank line after the lines, if there are any. */
function parted(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}
