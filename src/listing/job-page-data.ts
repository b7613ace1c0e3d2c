// What a job's page shows besides its text: plain data, so that the same data always makes the same page.

import type { Job } from '../job/job.ts';
import type { FacetValue } from './facets.ts';
import type { JobRow } from './row.ts';
import type { SharedFacts } from './shared-facts.ts';

/** Everything that a job's page depends on, but for the code and the texts that the job refers to. */
export interface JobPageData extends JobContext {
  job: Job;
}

/** What the rest of the board has to do with a job. */
export interface JobContext {
  /** Open jobs like it, and whether each closes soon. */
  similar: readonly { row: JobRow; soon: boolean }[];
  /** Of the job's own areas and values of facets, those that have a page. */
  openAreas: readonly string[];
  openFacets: readonly FacetValue[];
  /** Names of these values, and of the areas of this job and the similar ones. */
  names: Readonly<Record<string, string>>;
  /** Those of these names that other areas of the board have too. */
  ambiguous: readonly string[];
  shared: SharedFacts;
  /** The newest posting day on the page; where nothing on it depends on a clock, absent. */
  newestDay?: string;
}
