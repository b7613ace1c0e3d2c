// For people: problems by file and posting, then a summary.

import { styleText } from 'node:util';
import {
  escapeControls,
  quoteFound,
  SEVERITY_WORDS,
  subjectOf,
  type Severity,
} from '../../job/problem.ts';
import { ignoredFileLines } from '../../report/ignored-files.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { PostingResult } from '../../intake/read-postings.ts';
import type { Tally } from '../../report/tally.ts';
import { sourceLines } from '../../report/source-lines.ts';
import { ruleOf } from '../../structured-data/eligibility/verdict.ts';
import { MOST_COMMON, type Output, type Write } from './output.ts';
import { count, figures } from '../../report/shown-words.ts';

type Style = Parameters<typeof styleText>[0];
const STYLES: Record<Severity, Style> = { error: 'red', ineligible: 'magenta', warning: 'yellow' };

/** What an outcome without a broken rule means. */
const AFTER_OUTCOME: Partial<Record<Outcome, string>> = {
  closed: ': Google shows no job result',
  scheduled: ': it has no page yet',
};

/** Writes each posting that has problems or is not open under its file, and the summary; in color on terminals only. */
export function createTextOutput(write: Write): Output {
  let currentFile: string | undefined;
  return {
    posting: (result, outcome) => {
      if (result.problems.length === 0 && !(outcome in AFTER_OUTCOME)) return;
      if (result.file !== currentFile)
        write(`\n${styleText('bold', escapeControls(result.file))}\n`);
      currentFile = result.file;
      write(`  ${headingOf(result, outcome)}\n`);
      for (const problem of result.problems) {
        const { line, severity, message } = problem;
        const where = styleText('dim', `line ${line}`);
        const severityWords = styleText(STYLES[severity], SEVERITY_WORDS[severity]);
        write(`    ${where} ${severityWords}\n      ${subjectOf(problem)} ${message}\n`);
      }
    },
    end: ({ tally, files, otherTypes, ignored, sources, unmetOverrides }) => {
      write(`\n${formatOutcomes(tally, files)}`);
      for (const line of [...sourceLines(sources), ...unmetOverrides]) write(`${line}\n`);
      if (otherTypes > 0) write(`  ${count(otherTypes, 'object')} of other types ignored\n`);
      for (const line of ignoredFileLines(ignored)) write(`${line}\n`);
      const common = tally.commonest(MOST_COMMON);
      if (common.length === 0) return;
      write('\nThe most frequent problems, the worst first:\n');
      for (const { times, severity, field, message, rule } of common) {
        const words = styleText(STYLES[severity], SEVERITY_WORDS[severity]);
        write(
          `  ${figures.format(times).padStart(6)} × ${words} ${field === '' ? 'the posting' : field}: ${message}\n`,
        );
        const source = rule === undefined ? undefined : ruleOf(rule)?.source;
        if (source !== undefined) write(`         ${styleText('dim', source)}\n`);
      }
    },
  };
}

function headingOf(result: PostingResult, outcome: Outcome): string {
  const { record } = result;
  const { length } = result.problems;
  const words =
    outcome === 'eligible with warnings'
      ? `eligible, ${count(length, 'recommendation')}`
      : `${outcome}${dayOf(record, outcome)}`;
  return `${nameOf(result)}: ${words}${AFTER_OUTCOME[outcome] ?? ''}`;
}

/** A posting that can't be published often has a title, by which its owner finds it. */
function nameOf({ line, record, object, problems }: PostingResult): string {
  if (problems.some(({ isOfFile, severity }) => isOfFile && severity === 'error')) {
    return 'The whole file';
  }
  const title = record?.facts.title ?? object?.['title'];
  const isTold = typeof title === 'string' && title.trim() !== '';
  return `${isTold ? quoteFound(title) : 'Posting'} at line ${line}`;
}

/** The date behind the outcome. */
function dayOf(record: PostingResult['record'], outcome: Outcome): string {
  if (outcome === 'closed') return ` since ${record?.facts.validThrough?.day} has passed`;
  if (outcome === 'scheduled') return ` for ${record?.facts.datePosted?.day}`;
  return '';
}

export function formatOutcomes({ recordsRead, outcomes }: Tally, files: number): string {
  const { eligible, 'eligible with warnings': improvable, ...others } = outcomes;
  const recommended = improvable > 0 ? `, ${figures.format(improvable)} with recommendations` : '';
  const lines = [
    `${count(recordsRead, 'posting')} in ${count(files, 'file')}:`,
    `  ${figures.format(eligible + improvable)} eligible${recommended}`,
    ...Object.entries(others).map(
      ([outcome, times]) =>
        `  ${figures.format(times)} ${outcome}${AFTER_OUTCOME[outcome as Outcome] ?? ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
