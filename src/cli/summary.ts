// What a build tells its owner at the end.

import { formatHosts, type SiteSize } from '../deploy/hosts.ts';
import { formatProblem, type Report } from '../intake/report.ts';
import { kindOf } from '../intake/tally.ts';
import { escapeControls } from '../job/problem.ts';
import { count, figures, shownPath } from './output/shown-words.ts';

/** Warnings that many postings share are told once, with their number and an example. */
const MOST_WARNINGS = 12;
const MOST_JOINED = 5;

/** Takes the report, the folders, the site's size and the time taken; gives the summary's lines. */
export function formatSummary(
  report: Report,
  run: {
    outDir: string;
    /** Where the postings were read, or from how many shards their readings are. */
    jobsDir?: string;
    shards?: number;
    size: SiteSize;
    /** How long it took in milliseconds, and the long stages of it; absent where there was nothing to do. */
    making?: { milliseconds: number; stages: ReadonlyMap<string, number> };
  },
): string {
  const { states } = report;
  const lines = [
    ...passedOverLines(report),
    ...warningLines(report),
    ...joinedLines(report),
    ...repostLines(report),
    `${count(report.recordsRead, 'posting')} read from ${count(report.files, 'file')} in ${run.jobsDir === undefined ? count(run.shards ?? 0, 'shard') : shown(run.jobsDir)}`,
    `  ${tally('open', states.open)}`,
    `  ${tally('closed', states.closed)}`,
    `  ${tally('scheduled, no page yet', states.scheduled)}`,
    ...(report.exactCopies > 0 ? [`  ${figures.format(report.exactCopies)} exact copies`] : []),
    `  ${figures.format(report.quarantined)} quarantined`,
    `${eligibilityLine(report)}`,
    run.making === undefined
      ? `The site in ${shown(run.outDir)} is up to date: the postings, the software and the settings are those that it was made from, and no job has begun or ended since.`
      : `The site is in ${shown(run.outDir)}, made in ${seconds(run.making.milliseconds)}${stageWords(run.making.stages)}.`,
    ...formatHosts(run.size),
  ];
  return `${formatQuarantined(report)}${lines.join('\n')}\n`;
}

/** Takes the report; gives each quarantined posting's problems, or nothing. */
export function formatQuarantined({ problems }: Report): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return '';
  return `Quarantined:\n${errors.map(formatProblem).join('\n')}\n\n`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Where the time went; the rest is Astro's own start and bundling. */
function stageWords(stages: ReadonlyMap<string, number>): string {
  if (stages.size === 0) return '';
  const parts = [...stages].map(([stage, milliseconds]) => `${stage} ${seconds(milliseconds)}`);
  return ` (${parts.join(', ')})`;
}

function tally(name: string, { jobs, records }: { jobs: number; records: number }): string {
  const joined = jobs === records ? '' : ` as ${count(jobs, 'job')}`;
  return `${figures.format(records)} ${name}${joined}`;
}

/** A folder, told by its slash. */
function shown(path: string): string {
  const below = shownPath(path);
  return below === path ? path : `${below}/`;
}

function eligibilityLine({ verdicts }: Report): string {
  const shares = Object.entries(verdicts).map(
    ([verdict, times]) => `${figures.format(times)} ${verdict}`,
  );
  return `For Google: ${shares.join(', ')}.`;
}

function warningLines(report: Report): string[] {
  const groups = new Map<string, { first: string; times: number }>();
  for (const problem of report.problems.filter(({ severity }) => severity !== 'error')) {
    const kind = problem.rule ?? kindOf(problem.field, problem.message);
    const group = groups.get(kind) ?? { first: formatProblem(problem), times: 0 };
    groups.set(kind, { ...group, times: group.times + 1 });
  }
  if (groups.size === 0) return [];
  const shownGroups = [...groups.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_WARNINGS);
  const rest = groups.size - shownGroups.length;
  return [
    'Warnings:',
    ...shownGroups.map(
      ({ first, times }) => first + (times > 1 ? `\n  (and in ${times - 1} more)` : ''),
    ),
    ...(rest > 0 ? [`and ${count(rest, 'more kind')} of warning`] : []),
    'See them all with npm run validate.',
    '',
  ];
}

function joinedLines({ joined }: Report): string[] {
  if (joined.length === 0) return [];
  const rest = joined.length - MOST_JOINED;
  return [
    'Joined, since they differ only in place, dates or links:',
    ...joined
      .slice(0, MOST_JOINED)
      .map(({ title, records }) => `  ${escapeControls(title)}: ${shorten(records)}`),
    ...(rest > 0 ? [`  and ${count(rest, 'more job')}`] : []),
    '',
  ];
}

function repostLines({ likelyReposts }: Report): string[] {
  if (likelyReposts.length === 0) return [];
  const rest = likelyReposts.length - MOST_JOINED;
  return [
    'Likely re-posts, kept apart since their identifiers or titles differ:',
    ...likelyReposts
      .slice(0, MOST_JOINED)
      .map(
        (jobs) =>
          `  ${escapeControls(jobs[0]?.title ?? '')}: ${shorten(jobs.flatMap(({ records }) => records))}`,
      ),
    ...(rest > 0 ? [`  and ${count(rest, 'more group')}`] : []),
    '',
  ];
}

function shorten(records: readonly string[]): string {
  const few = records.slice(0, 3).join(', ');
  return records.length > 3 ? `${few} and ${records.length - 3} more` : few;
}

function passedOverLines({ passedOver, otherTypes }: Report): string[] {
  const lines = passedOver.map(
    ({ path, reason }) => `${escapeControls(path)} was left alone: it is ${reason}.`,
  );
  if (otherTypes > 0) lines.push(`${count(otherTypes, 'object')} of other types passed over.`);
  return lines.length === 0 ? [] : [...lines, ''];
}
