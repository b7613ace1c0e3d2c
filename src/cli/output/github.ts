// For GitHub Actions: an annotation for each problem, which a pull request shows beside the line.
// Syntax: https://docs.github.com/actions/reference/workflow-commands-for-github-actions

import { ignoredFileLines } from '../../report/ignored-files.ts';
import { sourceLines } from '../../report/source-lines.ts';
import { escapeControls, subjectOf, type Severity } from '../../job/problem.ts';
import { formatOutcomes } from './text.ts';
import type { Output, Write } from './output.ts';

const LEVELS: Record<Severity, string> = {
  error: 'error',
  ineligible: 'warning',
  warning: 'notice',
};

/** Writes workflow commands, and the summary as plain lines. */
export function createGithubOutput(write: Write): Output {
  return {
    posting: ({ problems }) => {
      for (const problem of problems) {
        const { file, line, severity, message } = problem;
        const title = subjectOf(problem).replace(/:$/, '');
        const location = `file=${escapeProperty(file)},line=${line},title=${escapeProperty(title)}`;
        write(`::${LEVELS[severity]} ${location}::${escapeMessage(`${title} ${message}`)}\n`);
      }
    },
    end: ({ tally, files, ignored, sources, unmetOverrides }) => {
      write(formatOutcomes(tally, files));
      for (const line of [...sourceLines(sources), ...unmetOverrides]) write(`${line}\n`);
      for (const line of ignoredFileLines(ignored)) write(`${line}\n`);
    },
  };
}

function escapeMessage(text: string): string {
  return escapeControls(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
