// Problems by their kind, the worst first: an owner mends a kind, not a line.

import { GRAVITY, type Severity } from '../job/problem.ts';
import type { ReportedProblem } from './report.ts';
import { kindOf } from './tally.ts';

export interface ProblemKind {
  severity: Severity;
  field: string;
  /** The first message of the kind. */
  message: string;
  rule?: string;
  problems: ReportedProblem[];
  /** How many of them are new. */
  news: number;
}

/** Groups problems; those of a kind stay in their order. */
export function toProblemKinds(
  problems: readonly ReportedProblem[],
  isNew: (problem: ReportedProblem) => boolean,
): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const problem of problems) {
    const { severity, field, message, rule } = problem;
    const name = `${severity} ${kindOf(problem)}`;
    const known = kinds.get(name);
    const kind = known ?? {
      ...{ severity, field, message, problems: [], news: 0 },
      ...(rule !== undefined && { rule }),
    };
    if (known === undefined) kinds.set(name, kind);
    kind.problems.push(problem);
    if (isNew(problem)) kind.news += 1;
  }
  return [...kinds.values()].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.problems.length - a.problems.length,
  );
}
