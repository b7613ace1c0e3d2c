// RSS with the names of Google Base for jobs, as career sites of SAP SuccessFactors give it at /googlefeed.xml and /sitemal.xml

import { partsOfCareerSite } from '../career-site-place.ts';
import { textAt } from '../record.ts';
import { readItem } from './feeds.ts';
import type { XmlFormat } from './xml-format.ts';

const NAMESPACE = 'http://base.google.com/ns/1.0';
/** What only jobs have: products and houses are written with the same names. */
const OF_JOBS = ['employer', 'job_function', 'job_industry', 'job_type'];

export const googleBase: XmlFormat = {
  name: 'RSS of jobs with names of Google Base',
  units: ['rss/channel/item'],
  names: 'as written',
  isRecord: (item, { attributes }) =>
    Object.values(attributes).includes(NAMESPACE) &&
    OF_JOBS.some((name) => item[`g:${name}`] !== undefined),
  read: (item, draft) => {
    readItem(draft);
    draft.copy('url', 'link', 'g:link');
    draft.employer('g:employer');
    draft.identifier('g:id', 'guid');
    draft.date('datePosted', 'g:publish_date', 'pubDate');
    draft.date('validThrough', 'g:expiration_date');
    const place = textAt(item, 'g:location');
    const title = textAt(item, 'title');
    const bare = place === undefined ? title : titleWithout(title, place);
    // The place in the title is the mark of a career site.
    const parts = bare === title ? undefined : partsOfCareerSite(place ?? '');
    draft.places([parts ?? { text: place }], false, 'g:location');
    draft.put('title', bare, 'title');
    draft.employmentType('g:job_type');
    draft.copy('baseSalary', 'g:salary');
    draft.copy('educationRequirements', 'g:education');
    draft.copy('industry', 'g:job_industry');
    draft.own('category', 'g:job_function');
  },
};

/** Without the place in brackets at its end. */
function titleWithout(title: string | undefined, place: string): string | undefined {
  const end = ` (${place})`;
  return title?.endsWith(end) ? title.slice(0, -end.length) : title;
}
