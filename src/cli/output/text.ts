// For people: problems by file and posting, then what they come to.

import { styleText } from 'node:util';
import { escapeControls, quoteFound, SEVERITY_WORDS, type Severity } from '../../job/problem.ts';
import { passedOverLines } from '../../report/left-alone.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { PostingReading } from '../../intake/read-postings.ts';
import type { Tally } from '../../report/tally.ts';
import { ruleOf } from '../../structured-data/eligibility/verdict.ts';
import { MOST_COMMON, type Output, type Write } from './output.ts';
import { count, figures } from '../../report/shown-words.ts';

type Style = Parameters<typeof styleText>[0];
const STYLES: Record<Severity, Style> = { error: 'red', ineligible: 'magenta', warning: 'yellow' };

/** What it means for a posting that no rule is broken by. */
const AFTER_OUTCOME: Partial<Record<Outcome, string>> = {
  closed: ': Google shows no job result',
  scheduled: ': it has no page yet',
};

/** Takes what writes; gives each posting that has problems or is not open under its file, and the summary. Colors show on a terminal alone. */
export function createTextOutput(write: Write): Output {
  let currentFile: string | undefined;
  return {
    posting: (reading, outcome) => {
      if (reading.problems.length === 0 && !(outcome in AFTER_OUTCOME)) return;
      if (reading.file !== currentFile)
        write(`\n${styleText('bold', escapeControls(reading.file))}\n`);
      currentFile = reading.file;
      write(`  ${headingOf(reading, outcome)}\n`);
      for (const { line, field, severity, message } of reading.problems) {
        const where = styleText('dim', `line ${line}`);
        const severityWords = styleText(STYLES[severity], SEVERITY_WORDS[severity]);
        write(
          `    ${where} ${severityWords}\n      ${field === '' ? 'The posting' : `${field}:`} ${message}\n`,
        );
      }
    },
    end: ({ tally, files, otherTypes, passedOver }) => {
      write(`\n${formatOutcomes(tally, files)}`);
      if (otherTypes > 0) write(`  ${count(otherTypes, 'object')} of other types passed over\n`);
      for (const line of passedOverLines(passedOver)) write(`${line}\n`);
      const common = tally.commonest(MOST_COMMON);
      if (common.length === 0) return;
      write('\nThe commonest problems:\n');
      for (const { times, field, message, rule } of common) {
        write(
          `  ${figures.format(times).padStart(6)} × ${field === '' ? 'the posting' : field}: ${message}\n`,
        );
        const source = rule === undefined ? undefined : ruleOf(rule)?.source;
        if (source !== undefined) write(`         ${styleText('dim', source)}\n`);
      }
    },
  };
}

function headingOf({ line, record }: PostingReading, outcome: Outcome): string {
  const title = record === undefined ? 'Posting' : quoteFound(record.facts.title);
  return `${title} at line ${line}: ${outcome}${dayOf(record, outcome)}${AFTER_OUTCOME[outcome] ?? ''}`;
}

/** The day that decided it. */
function dayOf(record: PostingReading['record'], outcome: Outcome): string {
  if (outcome === 'closed') return ` since ${record?.facts.validThrough?.day} has passed`;
  if (outcome === 'scheduled') return ` for ${record?.facts.datePosted?.day}`;
  return '';
}

/** Takes the tally and the number of files; gives the lines that account for every posting. */
export function formatOutcomes({ recordsRead, outcomes }: Tally, files: number): string {
  const lines = [
    `${count(recordsRead, 'posting')} in ${count(files, 'file')}:`,
    ...Object.entries(outcomes).map(
      ([outcome, times]) =>
        `  ${figures.format(times)} ${outcome}${AFTER_OUTCOME[outcome as Outcome] ?? ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
