// The collections of the site: an entry for each job that has a page.

import { defineCollection } from 'astro:content';
import { jobsLoader } from './astro/loader.ts';
import { toBoardOptions } from './board/board-options.ts';
import { jobEntrySchema } from './board/job-entry.ts';
import { buildInstant } from './settings/clock.ts';
import { readSettings } from './settings/settings.ts';
import { site } from './site.ts';

const root = process.cwd();
const settings = readSettings(root, process.env);
const options = toBoardOptions(root, settings, buildInstant(process.env, Date.now()));

export const collections = {
  jobs: defineCollection({
    loader: jobsLoader({
      ...options,
      jobsDir: settings.jobsDir,
      collectionUpTo: site.collectionUpTo,
    }),
    schema: jobEntrySchema,
  }),
};
