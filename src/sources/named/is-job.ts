// Whether what somebody wrote by names of their own is the ad of an open job.

import type { JsonObject } from '../../job/schema-org.ts';
import type { SourceFacts } from '../source.ts';
import { isNameOfPerson, isOfPastJobs, isOfPeople } from './roles.ts';
import type { NamedRecord } from './to-roles.ts';

/** What only the ad of an open job states. */
const OF_ADS = [
  'url',
  'applyUrl',
  'email',
  'datePosted',
  'validThrough',
  'employmentType',
  'remote',
].concat(['pay', 'payMin', 'payMax', 'openings', 'identifier']);
const OF_OPEN_ADS = ['applyUrl', 'datePosted', 'validThrough', 'pay', 'openings'];

/** A title, an employer and something of an ad; a title, an employer and a text may be of somebody's past. */
export function isJob({ values }: NamedRecord, map: JsonObject, facts: SourceFacts): boolean {
  const states = (role: string) => values[role] !== undefined;
  const names = Object.keys(map);
  if (!states('title') || names.some(isOfPeople)) return false;
  if (!states('employer') && facts.employer === undefined && facts.columns === undefined)
    return false;
  if (names.some(isOfPastJobs) || names.some(isNameOfPerson)) return OF_OPEN_ADS.some(states);
  return OF_ADS.some(states) || states('place') || states('city');
}
