// The door: the collection of postings and its loader.

import { defineCollection } from 'astro:content';
import { boardOptions } from './board-options.ts';
import { buildInstant } from './clock.ts';
import { jobsLoader } from './intake/loader.ts';
import { refuseInPlainBuild } from './plain-build.ts';
import { readSettings } from './settings.ts';

const root = process.cwd();
const settings = readSettings(root, process.env);
const options = boardOptions(root, settings, buildInstant(process.env, Date.now()));

export const collections = {
  jobs: defineCollection({
    loader: jobsLoader({
      ...options,
      jobsDir: settings.jobsDir,
      onRead: () => refuseInPlainBuild(settings.cacheDir, process.env),
    }),
  }),
};
