// All rules on one posting, and what they come to.

import type { Problem } from '../../job/problem.ts';
import { beta } from './beta.ts';
import { contentPolicy } from './content-policy.ts';
import { recommended } from './recommended.ts';
import { required } from './required.ts';
import type { Candidate, EligibilityRule } from './rule.ts';
import { titlePolicy } from './title-policy.ts';

/** Google's answer to a posting that can be published. */
export type Verdict = 'eligible' | 'eligible with warnings' | 'not eligible';

/** Every rule, in the order in which its findings are told. */
export const rules: readonly EligibilityRule[] = [
  ...required,
  ...titlePolicy,
  ...contentPolicy,
  ...recommended,
  ...beta,
];

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** Takes a posting with its facts and text; gives a problem for each rule that it does not meet. */
export function judge(candidate: Candidate): Problem[] {
  return rules.flatMap(({ id, property, severity, find }) => {
    const message = find(candidate);
    return message === undefined ? [] : [{ field: property, severity, message, rule: id }];
  });
}

/** Takes everything that is wrong with a published posting; gives Google's answer. */
export function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.some(({ severity }) => severity === 'ineligible')) return 'not eligible';
  return problems.length === 0 ? 'eligible' : 'eligible with warnings';
}

/** Takes a rule's id; gives the rule, or nothing. */
export function ruleOf(id: string): EligibilityRule | undefined {
  return rulesById.get(id);
}
