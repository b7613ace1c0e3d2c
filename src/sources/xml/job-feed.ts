// RSS whose items state employer and place in elements of their own, as Remote OK, Himalayas and other boards write it.

import type { JsonObject } from '../../job/schema-org.ts';
import { toTexts } from '../draft.ts';
import { listAt, textAt } from '../record.ts';
import { readJob } from './job-elements.ts';
import type { XmlFormat } from './xml-format.ts';

const EMPLOYER = ['company', 'companyname', 'employer', 'employername', 'hiringorganization'];
const OF_JOBS = [
  'location',
  'joblocation',
  'locationrestriction',
  'jobtype',
  'employmenttype',
  'salary',
];
/** A directory of companies has employers and places, too. */
const ADDRESS_OF_JOBS = /job|career|karriere|stelle|emploi|empleo|vacan|vaga|hiring|recruit/i;

export const jobFeed: XmlFormat = {
  name: 'RSS of jobs',
  units: ['rss/channel/item'],
  names: 'folded',
  isRecord: (item, { channelLink }) =>
    states(item, EMPLOYER) &&
    states(item, OF_JOBS) &&
    ADDRESS_OF_JOBS.test(`${channelLink ?? ''} ${textAt(item, 'link') ?? ''}`),
  read: (item, draft) => {
    readJob(item, draft);
    draft.copy('description', 'encoded', 'description');
    draft.employer(...EMPLOYER);
    draft.identifier('referencenumber', 'id', 'guid');
    const areas = toTexts(listAt(item, 'locationrestriction'));
    draft.put(
      'applicantLocationRequirements',
      areas.length > 1 ? areas : areas[0],
      'locationrestriction',
    );
  },
};

function states(item: JsonObject, names: readonly string[]): boolean {
  return names.some((name) => toTexts(listAt(item, name)).length > 0);
}
