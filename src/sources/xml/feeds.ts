// RSS and Atom. A plain feed has no mark that it is about jobs: the owner has to say so.

import { readEmploymentTypes } from '../../job/employment-type.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { Draft } from '../draft.ts';
import { numberAt, objectsAt, textAt } from '../record.ts';
import { toIsoInstant } from '../instant.ts';
import { joinParts } from '../text-parts.ts';
import type { XmlDocument, XmlFormat } from './xml-format.ts';

const ITEMS = ['rss/channel/item', 'RDF/item'];
const NEOGOV = 'http://www.neogov.com/namespaces/JobListing';

/** https://wpjobmanager.com: the feed of a site, at ?feed=job_feed. */
export const wpJobManagerFeed: XmlFormat = {
  name: 'WP Job Manager feed',
  units: ITEMS,
  names: 'as written',
  isRecord: (item, { attributes }) =>
    attributes['xmlns:job_listing'] !== undefined ||
    Object.keys(item).some((name) => name.startsWith('job_listing:')),
  read: (item, draft) => {
    readItem(draft);
    draft.employer('job_listing:company');
    draft.identifier('guid');
    draft.places([{ text: textAt(item, 'job_listing:location') }], false, 'job_listing:location');
    const type = textAt(item, 'job_listing:job_type');
    const category = textAt(item, 'job_listing:job_category');
    // Some sites have the two the other way round.
    const isSwapped = !isType(type) && isType(category);
    draft.employmentType(isSwapped ? 'job_listing:job_category' : 'job_listing:job_type');
    draft.copy('baseSalary', 'job_listing:salary');
    draft.own('category', isSwapped ? 'job_listing:job_type' : 'job_listing:job_category');
  },
};

export const neogov: XmlFormat = {
  name: 'NEOGOV job feed',
  units: ITEMS,
  names: 'as written',
  isRecord: (_, { attributes }) => Object.values(attributes).includes(NEOGOV),
  read: (item, draft, document) => {
    const prefix = Object.entries(document.attributes).find(([, uri]) => uri === NEOGOV)?.[0];
    const own = (name: string) => `${prefix?.replace('xmlns:', '') ?? 'joblisting'}:${name}`;
    readItem(draft);
    draft.employer();
    draft.identifier(own('jobId'), 'guid');
    draft.put('description', describeListing(item, own), 'description');
    const end = textAt(item, own('advertiseToDateTimeUTC'));
    // The form ends in a fraction of a second after a colon.
    draft.put(
      'validThrough',
      end && toIsoInstant(end.replace(/(:\d{2}):\d+$/, '$1 GMT')),
      own('advertiseToDateTimeUTC'),
    );
    draft.places([{ text: textAt(item, own('location')) }], false, own('location'));
    draft.pay(
      {
        min: numberAt(item, own('minimumSalary')),
        max: numberAt(item, own('maximumSalary')),
        currency: textAt(item, own('salaryCurrency')),
        unit: textAt(item, own('salaryInterval')),
      },
      own('minimumSalary'),
    );
    draft.employmentType(own('jobType'));
    draft.own('department', own('department'));
    draft.own('category', own('category'));
  },
};

/** Of a career site, at /jobs.rss. */
export const teamtailorFeed: XmlFormat = {
  name: 'Teamtailor feed',
  units: ITEMS,
  names: 'as written',
  isRecord: (_, { attributes }) => attributes['xmlns:tt'] === 'https://teamtailor.com/locations',
  read: (item, draft) => {
    readItem(draft);
    draft.employer('tt:company');
    draft.identifier('guid');
    const places = objectsAt(item, 'tt:locations.tt:location').map((place) => ({
      text: textAt(place, 'tt:name'),
      street: textAt(place, 'tt:address'),
      postalCode: textAt(place, 'tt:zip'),
      city: textAt(place, 'tt:city'),
      country: textAt(place, 'tt:country'),
    }));
    const isRemote = /^fully$/i.test(textAt(item, 'remoteStatus') ?? '');
    draft.places(places, isRemote, 'tt:locations');
    if (isRemote) draft.put('jobLocationType', 'TELECOMMUTE', 'remoteStatus');
    draft.own('department', 'tt:department');
    draft.own('role', 'tt:role');
  },
};

export const weWorkRemotely: XmlFormat = {
  name: 'We Work Remotely feed',
  units: ITEMS,
  names: 'as written',
  isRecord: (_, { channelLink }) =>
    channelLink !== undefined && /^https?:\/\/(?:www\.)?weworkremotely\.com\b/i.test(channelLink),
  read: (item, draft) => {
    readItem(draft);
    // The form of every title: "Employer: Title".
    const title = textAt(item, 'title') ?? '';
    const at = title.indexOf(': ');
    draft.put('title', at === -1 ? title : title.slice(at + 2).trim(), 'title');
    draft.employerNamed(at === -1 ? undefined : title.slice(0, at).trim());
    draft.identifier('guid');
    draft.date('validThrough', 'expires_at');
    draft.employmentType('type');
    draft.copy('applicantLocationRequirements', 'region');
    draft.copy('skills', 'skills');
    draft.own('category', 'category');
  },
};

export const plainFeed: XmlFormat = {
  name: 'RSS feed of jobs',
  units: ITEMS,
  names: 'as written',
  isRecord: (_item, _document, facts) => facts.isJobFeed === true,
  read: (_, draft) => {
    readItem(draft);
    draft.employer();
    draft.identifier('guid');
  },
};

export const atomFeed: XmlFormat = {
  name: 'Atom feed of jobs',
  units: ['feed/entry'],
  names: 'as written',
  isRecord: (_item, _document, facts) => facts.isJobFeed === true,
  read: (entry, draft) => {
    draft.copy('title', 'title');
    draft.copy('description', 'content', 'summary');
    const links = objectsAt(entry, 'link');
    const link = links.find((one) => (textAt(one, '@rel') ?? 'alternate') === 'alternate');
    draft.put('url', textAt(link, '@href'), 'link');
    draft.employer();
    draft.identifier('id');
    draft.date('datePosted', 'published');
  },
};

/** What items of any feed state. */
export function readItem(draft: Draft): void {
  draft.copy('title', 'title');
  draft.copy('description', 'content:encoded', 'description');
  draft.copy('url', 'link');
  draft.date('datePosted', 'pubDate', 'dc:date');
}

function describeListing(item: JsonObject, own: (name: string) => string): string | undefined {
  return joinParts([
    { text: textAt(item, 'description') },
    { heading: 'Examples of Duties', text: textAt(item, own('examplesofduties')) },
    { heading: 'Qualifications', text: textAt(item, own('qualifications')) },
    { heading: 'Supplemental Information', text: textAt(item, own('supplementalinformation')) },
  ]);
}

function isType(text: string | undefined): boolean {
  return text !== undefined && readEmploymentTypes([text]).employmentTypes.length > 0;
}

/** What an owner writes so that a plain feed is read; undefined where a document is no feed. */
export function describeFeed({ root }: XmlDocument): string | undefined {
  if (root !== 'rss' && root !== 'feed' && root !== 'RDF') return undefined;
  const kind = root === 'feed' ? 'Atom' : 'RSS';
  return `an ${kind} feed that does not say that it is about jobs. If each of its entries is one, state "isJobFeed": true for it in content/sources.json`;
}
