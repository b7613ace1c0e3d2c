// Properties that distinguish a posting from a page, a package or a feed, which have a title and a description too.

import { jobPosting, superseded } from './job-posting.ts';
import { thingProperties } from './ignored-properties.ts';

/** Of every schema.org Thing. */
const THING: ReadonlySet<string> = new Set([
  ...thingProperties,
  'description',
  'identifier',
  'url',
]);

/** Read from postings, and in schema.org a property of other types. */
const BORROWED: ReadonlySet<string> = new Set(['inLanguage']);

/** In lower case, the properties of JobPosting and not of Thing; the title is checked separately. */
export const distinctiveTerms: ReadonlySet<string> = new Set(
  [...Object.keys(jobPosting), ...Object.keys(superseded)]
    .filter((name) => name !== 'title' && !THING.has(name) && !BORROWED.has(name))
    .map((name) => name.toLowerCase()),
);
