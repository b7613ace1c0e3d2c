// What a reading comes to: how many postings of each outcome, and what is wrong most often.

import type { Problem } from '../job/problem.ts';
import type { PostingReading } from '../intake/read-postings.ts';
import { noOutcomes, type Outcome } from './outcome.ts';

/** A kind of problem, with how often it was met and its first example. */
interface CommonProblem {
  times: number;
  field: string;
  /** The first message of this kind. */
  message: string;
  /** The eligibility rule, where it is one. */
  rule?: string;
}

/** Counts readings one by one; what it holds grows with the kinds of problems, not with the postings. */
export interface Tally {
  recordsRead: number;
  outcomes: Record<Outcome, number>;
  add: (reading: Pick<PostingReading, 'problems'>, outcome: Outcome) => void;
  /** The most frequent kinds of problem, at most as many as asked for. */
  commonest: (most: number) => CommonProblem[];
}

/** Hostile input can make up as many kinds as it has lines: from here on only the known ones are counted. */
const MOST_KINDS = 10_000;

/** Gives a tally of nothing yet. */
export function createTally(): Tally {
  const kinds = new Map<string, CommonProblem>();
  const tally: Tally = {
    recordsRead: 0,
    outcomes: noOutcomes(),
    add: ({ problems }, outcome) => {
      tally.recordsRead += 1;
      tally.outcomes[outcome] += 1;
      for (const problem of problems) {
        const { field, message, rule } = problem;
        const kind = kindOf(problem);
        const known = kinds.get(kind);
        if (known !== undefined) known.times += 1;
        else if (kinds.size < MOST_KINDS) {
          kinds.set(kind, { times: 1, field, message, ...(rule !== undefined && { rule }) });
        }
      }
    },
    commonest: (most) =>
      [...kinds.values()]
        .sort((a, b) => b.times - a.times || (a.field < b.field ? -1 : 1))
        .slice(0, most),
  };
  return tally;
}

/** Takes a problem; gives what all of its kind share: the values found differ, what is wrong does not. */
export function kindOf({ rule, field, message }: Problem): string {
  return rule ?? `${field} ${message.replace(/^(?:[\w ]{0,40} )?"(?:[^"\\]|\\.)*" /, '')}`;
}
