// An eligibility rule: one requirement of Google, reported so that an owner can fix the posting.

import type { JobFacts } from '../../job/job.ts';
import type { Posting } from '../../job/posting.ts';

/** One posting as the rules see it. */
export interface Candidate {
  facts: JobFacts;
  /** As written. */
  posting: Posting;
  /** The description as plain text. */
  text: string;
}

export interface EligibilityRule {
  /** Stable, for machines; never reused for another rule. */
  id: string;
  /** The property that the owner edits. */
  property: string;
  /** `ineligible`: Google shows no job result; `warning`: it does, and recommends a change. */
  severity: 'ineligible' | 'warning';
  kind: 'required' | 'recommended' | 'beta' | 'policy';
  /** The URL of the guide that says so. */
  source: string;
  /** Returns what is wrong and what to write, as the rest of a sentence; undefined where the rule is met. */
  find: (candidate: Candidate) => string | undefined;
}

const GUIDE = 'https://developers.google.com/search/docs/appearance/structured-data/job-posting';

/** Sections of Google's guide. */
export const GOOGLE = {
  properties: `${GUIDE}#structured-data-type-definitions`,
  jobLocation: `${GUIDE}#joblocation`,
  workFromHome: `${GUIDE}#remote-jobs`,
  baseSalary: `${GUIDE}#basesalary`,
  directApply: `${GUIDE}#direct-apply`,
  education: `${GUIDE}#education-and-experience-properties-beta`,
  content: `${GUIDE}#content-policies`,
} as const;
