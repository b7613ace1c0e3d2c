// What the author of an issue is told of the posting that was made of it.

import { escapeControls, subjectOf, type LocatedProblem } from '../job/problem.ts';
import type { JsonObject } from '../job/schema-org.ts';
import type { Outcome } from '../report/outcome.ts';

export interface IssueReading {
  outcome: Outcome;
  object?: JsonObject;
  problems: readonly LocatedProblem[];
  /** Why nothing of it was read. */
  reason?: string;
}

const POSTED: readonly Outcome[] = ['eligible', 'eligible with warnings', 'not eligible'];

/** Whether there is something to publish. */
export function isPosted(outcome: Outcome): boolean {
  return POSTED.includes(outcome);
}

const OPENINGS: Partial<Record<Outcome, string>> = {
  eligible: 'The job can be posted, and search engines find all that they ask for.',
  'eligible with warnings': 'The job can be posted. It would be found more easily with:',
  'not eligible':
    'The job can be posted, but Google’s job search would not show it. What it asks for:',
  closed: 'The job can’t be posted: its last day has passed. Edit the deadline above.',
};
/** What the form does not ask its author for. */
const OF_THE_BOARD = /^(?:identifier|x:)/;
const NOT_A_FORM =
  'This is not an issue of the form “Post a job”, so no posting was made of it. Open a new one with that form.';
const REFUSED = 'The job can’t be posted yet. Edit the first comment:';

/** Quotes of what was written stand in a block of code: there they mention nobody, load nothing and link nowhere. */
export function toComment({ outcome, problems, reason, object }: IssueReading): string {
  const opening = OPENINGS[outcome] ?? (object === undefined ? NOT_A_FORM : REFUSED);
  const lines = [
    ...(reason === undefined ? [] : [reason]),
    ...problems
      .filter(({ field }) => !OF_THE_BOARD.test(field))
      .map((problem) => `${subjectOf(problem)} ${problem.message}`),
  ];
  const again = isPosted(outcome) ? [] : ['When it is edited, ask for the label “approved” again.'];
  if (lines.length === 0) return `${[opening, ...again].join('\n\n')}\n`;
  const block = ['````text', ...lines.map(escapeControls), '````'].join('\n');
  return `${[opening, block, ...again].join('\n\n')}\n`;
}
