// The collection of jobs: its loader and the schema of its entries.

import { jobEntrySchema } from '../board/job-entry.ts';
import { readSettings } from '../settings/settings.ts';
import { toLoaderOptions } from './loader-options.ts';
import { jobsLoader } from './loader.ts';

export function jobsCollection() {
  const root = process.cwd();
  const options = toLoaderOptions(root, readSettings(root, process.env));
  return { loader: jobsLoader(options), schema: jobEntrySchema };
}
