// The sites of employers, as their newest open jobs state them.

import type { Job } from '../job/job.ts';
import { byNewest } from './newest-first.ts';
import type { JobRow } from './row.ts';

export interface CompanySites {
  add: (row: JobRow, job: Pick<Job, 'employer' | 'state'>) => void;
  /** By the employer as addresses write it, sorted; without those of whom no job states one. */
  byCompany: () => [company: string, url: string][];
}

export function createCompanySites(): CompanySites {
  const newest = new Map<string, { row: JobRow; url: string }>();
  return {
    add: (row, { employer, state }) => {
      const { company } = row;
      if (company === undefined || employer?.url === undefined || state !== 'open') return;
      const known = newest.get(company);
      if (known !== undefined && byNewest(known.row, row) <= 0) return;
      newest.set(company, { row, url: employer.url });
    },
    byCompany: () =>
      [...newest]
        .map(([company, { url }]): [string, string] => [company, url])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
