// All rules applied to one posting, and their result.

import type { Problem } from '../../job/problem.ts';
import { beta } from './beta.ts';
import { contentPolicy } from './content-policy.ts';
import { recommended } from './recommended.ts';
import { required } from './required.ts';
import type { Candidate, EligibilityRule } from './rule.ts';
import { titlePolicy } from './title-policy.ts';

/** Of a posting that can be published. */
export type Verdict = 'eligible' | 'eligible with warnings' | 'not eligible';

/** In the order of reports. */
export const rules: readonly EligibilityRule[] = [
  ...required,
  ...titlePolicy,
  ...contentPolicy,
  ...recommended,
  ...beta,
];

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** Returns a problem for each rule that is not met. */
export function judge(candidate: Candidate): Problem[] {
  return rules.flatMap(({ id, property, severity, find }) => {
    const message = find(candidate);
    return message === undefined ? [] : [{ field: property, severity, message, rule: id }];
  });
}

/** `problems` are all of one posting, not only those of rules. */
export function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.some(({ severity }) => severity === 'ineligible')) return 'not eligible';
  return problems.length === 0 ? 'eligible' : 'eligible with warnings';
}

export function ruleOf(id: string): EligibilityRule | undefined {
  return rulesById.get(id);
}
