// The door: the collection of postings and its loader.

import { defineCollection } from 'astro:content';
import { buildInstant } from './clock.ts';
import { codeVersion } from './intake/code-version.ts';
import { listFiles } from './intake/files.ts';
import { jobsLoader } from './intake/loader.ts';
import { readSettings } from './settings.ts';
import { readMergedList } from './shards/merged-list.ts';
import { site } from './site.ts';

const root = process.cwd();
const { jobsDir, cacheDir, locale } = readSettings(root, process.env);

export const collections = {
  jobs: defineCollection({
    loader: jobsLoader({
      jobsDir,
      listFiles: () => readMergedList(process.env) ?? listFiles(jobsDir),
      cacheDir,
      now: buildInstant(process.env, Date.now()),
      timeZone: site.timeZone,
      locale,
      joinRecords: site.joinRecords,
      closingSoonDays: site.closingSoonDays,
      fewestJobsToIndex: site.fewestJobsToIndex,
      keepClosedDays: site.keepClosedDays,
      version: codeVersion(root),
    }),
  }),
};
