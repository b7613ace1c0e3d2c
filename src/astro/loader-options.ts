// What the loader of jobs needs to know, the same in Astro's content config and in the integration.

import { type BoardOptions, toBoardOptions } from '../board/board-options.ts';
import { buildInstant } from '../settings/clock.ts';
import { readBuildOptions } from './build-options.ts';
import type { Settings } from '../settings/settings.ts';
import { site } from '../site.ts';

export interface LoaderOptions extends BoardOptions {
  /** Folder of the postings; watched during development. */
  jobsDir: string;
  /** A board with more jobs has no entries. */
  collectionUpTo: number;
}

export function toLoaderOptions(root: string, settings: Settings): LoaderOptions {
  return {
    ...toBoardOptions(root, settings, {
      now: buildInstant(process.env, Date.now()),
      remember: readBuildOptions(process.env).remember,
    }),
    jobsDir: settings.jobsDir,
    collectionUpTo: site.collectionUpTo,
  };
}
