// What an eligibility rule is: one thing that Google asks of a job posting, told so that an owner can mend it.

import type { JobFacts } from '../../job/job.ts';
import type { Posting } from '../../job/posting.ts';

/** One posting as its rules see it: what it states, its words as found, and its description as plain text. */
export interface Candidate {
  facts: JobFacts;
  posting: Posting;
  text: string;
}

export interface EligibilityRule {
  /** For machines; never reused for another rule. */
  id: string;
  /** The property that the owner edits. */
  property: string;
  /** `ineligible`: Google shows no job result; `warning`: it does, and would rather have it otherwise. */
  severity: 'ineligible' | 'warning';
  kind: 'required' | 'recommended' | 'beta' | 'policy';
  /** Where Google, or schema.org, says so. */
  source: string;
  /** Gives what is wrong and what to write, continuing the property's name; or nothing where all is well. */
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
