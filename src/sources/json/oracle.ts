// Oracle Recruiting Cloud: the JSON behind HOST.oraclecloud.com/hcmUI/CandidateExperience (lists, and a reply for each job)

import type { JsonObject } from '../../job/schema-org.ts';
import { hasTexts, objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

const NAME = 'Oracle Recruiting jobs';
const DETAILS =
  'https://HOST.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails?expand=all&onlyData=true&finder=ById;Id="ID",siteNumber=CX_1';

/** A list of searches, each of which has its jobs. */
export const oracleList: JsonFormat = {
  name: NAME,
  lists: ['items'],
  isRecord: (record) => Array.isArray(record['requisitionList']),
  read: (_, draft) => draft.employer(),
  withoutText: `The list has no texts: save the reply of ${DETAILS} for each job.`,
};

const TEXTS = [
  'ExternalDescriptionStr',
  'ExternalResponsibilitiesStr',
  'ExternalQualificationsStr',
  'OrganizationDescriptionStr',
  'CorporateDescriptionStr',
];

export const oracle: JsonFormat = {
  name: NAME,
  lists: ['items'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'Id', 'Title', 'ExternalDescriptionStr'),
  read: (job, draft) => {
    draft.copy('title', 'Title');
    const texts = TEXTS.map((name) => ({ text: textAt(job, name) }));
    draft.put('description', joinParts(texts), 'ExternalDescriptionStr');
    draft.employer('LegalEmployer');
    draft.identifier('Id');
    draft.date('datePosted', 'ExternalPostedStartDate');
    draft.date('validThrough', 'ExternalPostedEndDate');
    draft.employmentType('JobSchedule', 'ContractType');
    const isRemote = textAt(job, 'WorkplaceTypeCode') === 'ORA_REMOTE';
    const others = objectsAt(job, 'secondaryLocations').map((place) => textAt(place, 'Name'));
    const places = [textAt(job, 'PrimaryLocation'), ...others];
    draft.places(
      places.map((text) => ({ text })),
      isRemote,
      'PrimaryLocation',
    );
    draft.put('url', addressOf(job, draft.facts.url), 'Id');
    draft.own('category', 'Category');
    draft.own('department', 'Organization');
  },
  withoutText: `Save the reply of ${DETAILS}, which has the text.`,
};

/** Replies name no address; a job's is below that of the site, which its owner may state. */
function addressOf(job: JsonObject, site: string | undefined): string | undefined {
  const id = textAt(job, 'Id');
  if (site === undefined || id === undefined) return undefined;
  return `${site.replace(/\/$/, '')}/job/${encodeURIComponent(id)}`;
}
