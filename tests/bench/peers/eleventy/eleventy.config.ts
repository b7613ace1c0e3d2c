// Eleventy over a folder of postings: global data, a page each by pagination, a list.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { factsOf, type Posting, toMarkup } from '../facts.ts';
import { sanitize } from '../sanitize.ts';

interface EleventyConfig {
  addGlobalData: (name: string, read: () => unknown) => void;
  addFilter: (name: string, filter: (value: never) => unknown) => void;
}

export default function configure(eleventy: EleventyConfig) {
  eleventy.addGlobalData('jobs', readJobs);
  eleventy.addFilter('facts', factsOf);
  eleventy.addFilter('markup', toMarkup);
  eleventy.addFilter('sanitize', sanitize);
  return { dir: { input: '.', includes: 'layouts' }, htmlTemplateEngine: 'njk' };
}

function readJobs(): { slug: string; posting: Posting }[] {
  const folder = process.env['JOBS_DIR'] ?? '';
  return readdirSync(folder).map((name) => ({
    slug: basename(name, '.json'),
    posting: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Posting,
  }));
}
