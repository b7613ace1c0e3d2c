// Tables that JobSpy writes: https://github.com/speedyapply/JobSpy

import type { Problem } from '../../job/problem.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { Role } from '../named/roles.ts';

export function isJobSpy(names: readonly string[]): boolean {
  return ['site', 'job_url', 'title', 'company'].every((name) => names.includes(name));
}

export const JOBSPY: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['id', 'identifier'],
  ['job_url', 'url'],
  ['job_url_direct', 'applyUrl'],
  ['title', 'title'],
  ['company', 'employer'],
  ['location', 'place'],
  ['date_posted', 'datePosted'],
  ['job_type', 'employmentType'],
  ['interval', 'payUnit'],
  ['min_amount', 'payMin'],
  ['max_amount', 'payMax'],
  ['currency', 'payCurrency'],
  ['is_remote', 'remote'],
  ['description', 'description'],
  ['skills', 'skills'],
  ['experience_range', 'experience'],
  // Decides whether the amounts are the employer's; it is no property.
  ['salary_source', 'x:salary_source'],
]);

const STATED_BY_EMPLOYER = 'direct_data';

/** Amounts that were read out of the text are an estimate, and left to the text; every backslash was written twice. */
export function settleJobSpy(record: Record<string, string>): Record<string, string> {
  const { 'x:salary_source': source, ...rest } = record;
  const texts = Object.fromEntries(
    Object.entries(rest).map(([role, text]) => [role, text.replaceAll('\\\\', '\\')]),
  );
  if (source === undefined || source === STATED_BY_EMPLOYER) return texts;
  const { payMin: _min, payMax: _max, payCurrency: _currency, payUnit: _unit, ...without } = texts;
  return without;
}

/** JobSpy calls a job remote where its text has such a word. */
export function doubtsOfJobSpy({ jobLocationType }: JsonObject): Problem[] {
  if (jobLocationType === undefined) return [];
  const message = 'is read out of the words of the ad by JobSpy. Check it where that matters.';
  return [{ field: 'jobLocationType', severity: 'warning', message }];
}
