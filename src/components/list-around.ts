// The list that a job is most at home in: where one looks on from its page.

import { pageWords } from '#words';
import type { Job } from '../job/job.ts';
import { COUNTRY_NOT_STATED } from '../job/place/country-not-stated.ts';
import { areaName } from '../listing/areas.ts';
import { paths } from '../settings/site-paths.ts';

export interface ListAround {
  label: string;
  href: string;
}

/** Finds the list of the job's narrowest area with a page, of remote jobs, or of all; `openAreas` has narrow ones first. */
export function listAround(
  job: Pick<Job, 'remote'>,
  openAreas: readonly string[],
  names: Readonly<Record<string, string>>,
): ListAround {
  const area = openAreas.find((path) => path !== COUNTRY_NOT_STATED);
  if (area !== undefined) {
    return { label: pageWords.jobsIn(areaName(area, names)), href: paths.place(area) };
  }
  return job.remote
    ? { label: pageWords.remoteJobs, href: paths.remote() }
    : { label: pageWords.allOpenJobs, href: paths.home() };
}
