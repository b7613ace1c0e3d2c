// What beside a title and a description tells a posting from a page, a package or a feed.

import { jobPosting, superseded } from './job-posting.ts';
import { thing } from './passed-over.ts';

/** What every Thing of schema.org may have, a JobPosting or not. */
const THING: ReadonlySet<string> = new Set([...thing, 'description', 'identifier', 'url']);

/** Read of postings, and in schema.org a property of other types. */
const BORROWED: ReadonlySet<string> = new Set(['inLanguage']);

/** Names, in lower case, of what JobPosting has and Thing has not; the title is asked for by itself. */
export const tellingTerms: ReadonlySet<string> = new Set(
  [...Object.keys(jobPosting), ...Object.keys(superseded)]
    .filter((name) => name !== 'title' && !THING.has(name) && !BORROWED.has(name))
    .map((name) => name.toLowerCase()),
);
