// The collection of jobs: its loader and the schema of its entries.

import { toBoardOptions } from '../board/board-options.ts';
import { jobEntrySchema } from '../board/job-entry.ts';
import { buildInstant } from '../settings/clock.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { site } from '../site.ts';
import { jobsLoader, type LoaderOptions } from './loader.ts';

export function jobsCollection() {
  const root = process.cwd();
  const options = toLoaderOptions(root, readSettings(root, process.env));
  return { loader: jobsLoader(options), schema: jobEntrySchema };
}

export function toLoaderOptions(root: string, settings: Settings): LoaderOptions {
  return {
    ...toBoardOptions(root, settings, buildInstant(process.env, Date.now())),
    jobsDir: settings.jobsDir,
    collectionUpTo: site.collectionUpTo,
  };
}
