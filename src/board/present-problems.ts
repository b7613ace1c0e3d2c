// What is wrong with the postings behind a page, for whoever edits them beside the development server.

import { escapeControls, SEVERITY_WORDS, subjectOf } from '../job/problem.ts';
import { findReport } from '../report/report-file.ts';
import { readSettings } from '../settings/settings.ts';

export interface PresentProblem {
  /** "file:line" */
  where: string;
  severity: string;
  message: string;
}

export const ALL_ARE_IN = 'npm run report shows them all.';

export function toHeading(slug: string | undefined, problems: number): string {
  const what = slug === undefined ? 'Postings that can’t be published' : 'What this posting lacks';
  return `${what} (${problems})`;
}

/** Returns the problems of a job's postings, or without a slug those of postings that have no page. */
export function findPresentProblems(slug: string | undefined): PresentProblem[] {
  const report = findReport(readSettings(process.cwd(), process.env).cacheDir);
  if (report === undefined) return [];
  const { problems, postings } = report;
  return problems
    .filter(({ posting }) => {
      const { slug: own, outcome } = postings[posting] ?? {};
      return slug === undefined ? outcome === 'quarantined' : own === slug;
    })
    .map((problem) => ({
      where: `${escapeControls(problem.file)}:${problem.line}`,
      severity: SEVERITY_WORDS[problem.severity],
      message: `${subjectOf(problem)} ${problem.message}`,
    }));
}
