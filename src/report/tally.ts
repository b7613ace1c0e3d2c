// How many postings have each outcome, and which problems are the most frequent.

import { GRAVITY, type Problem, type Severity } from '../job/problem.ts';
import type { PostingResult } from '../intake/read-postings.ts';
import { noOutcomes, type Outcome } from './outcome.ts';

/** A kind of problem, with how often it was found and its first example. */
interface CommonProblem {
  times: number;
  severity: Severity;
  field: string;
  /** The first message of this kind. */
  message: string;
  /** The eligibility rule, where it is one. */
  rule?: string;
}

/** Counts results one by one; its memory grows with the kinds of problems, not with the postings. */
export interface Tally {
  recordsRead: number;
  outcomes: Record<Outcome, number>;
  add: (result: Pick<PostingResult, 'problems'>, outcome: Outcome) => void;
  /** Returns at most `most` kinds of problem, the worst first, and of those the most frequent. */
  commonest: (most: number) => CommonProblem[];
}

/** Hostile input can have as many kinds as lines: beyond this, only known kinds are counted. */
const MOST_KINDS = 10_000;

export function createTally(): Tally {
  const kinds = new Map<string, CommonProblem>();
  const tally: Tally = {
    recordsRead: 0,
    outcomes: noOutcomes(),
    add: ({ problems }, outcome) => {
      tally.recordsRead += 1;
      tally.outcomes[outcome] += 1;
      for (const problem of problems) {
        const { severity, field, message, rule } = problem;
        const kind = kindOf(problem);
        const known = kinds.get(kind);
        if (known !== undefined) known.times += 1;
        else if (kinds.size < MOST_KINDS) {
          kinds.set(kind, {
            times: 1,
            severity,
            field,
            message,
            ...(rule !== undefined && { rule }),
          });
        }
      }
    },
    commonest: (most) =>
      [...kinds.values()]
        .sort(
          (a, b) =>
            GRAVITY[a.severity] - GRAVITY[b.severity] ||
            b.times - a.times ||
            (a.field < b.field ? -1 : 1),
        )
        .slice(0, most),
  };
  return tally;
}

/** Returns what problems of a kind share: the message without the value that was found. */
export function kindOf({ rule, field, message }: Problem): string {
  return rule ?? `${field} ${message.replace(/^(?:[\w ]{0,40} )?"(?:[^"\\]|\\.)*" /, '')}`;
}
