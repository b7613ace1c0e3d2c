// Placard four times: a first build, one without changes, one after a day's changes, and one at a later instant.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../../src/settings/settings.ts';
import type { Command } from '../measure-run.ts';
import { putAside } from '../put-aside.ts';
import {
  changePostingFiles,
  FIRST_INSTANT,
  LATER_INSTANT,
  linkPostingFiles,
} from '../posting-files.ts';
import { type Contestant, type Course, ROOT } from './contestant.ts';

export interface PlacardContestants {
  contestants: Readonly<Record<string, Contestant>>;
  /** Returns the folder of the finished site, building it where it is missing. */
  finishedSite: () => string;
}

/** Creates the four contestants, which share one board and its state. */
export function createPlacard({ files, work }: Course): PlacardContestants {
  // A folder of its own with the same files: what is changed for one run must not reach the others.
  const jobsDir = join(work, 'placard-jobs');
  const outDir = join(work, 'placard');
  const { cacheDir } = readSettings(ROOT, { JOBS_DIR: jobsDir });
  const build = commandAt(FIRST_INSTANT, jobsDir, outDir);
  const forget = () => rmSync(cacheDir, { recursive: true, force: true });
  /** What the last build left: every state but `none` has a site and a warm cache. */
  let state: 'none' | 'built' | 'changed' | 'later' = 'none';

  function startAfresh(): void {
    state = 'none';
    putAside(jobsDir, work);
    linkPostingFiles(files.jobs, jobsDir);
    putAside(cacheDir, work);
    putAside(outDir, work);
    putAside(join(work, '.placard.placard-before'), work);
  }

  function makeBuilt(): void {
    startAfresh();
    const [program = '', ...words] = build.words;
    const { status, stderr } = spawnSync(program, words, {
      cwd: build.cwd,
      env: { ...process.env, ...build.environment },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Placard could not build:\n${stderr}`);
    state = 'built';
  }

  const shared = { command: build, outDir, jobPages: files.count };
  const contestants: Record<string, Contestant> = {
    'placard-cold': {
      ...shared,
      cleanUp: forget,
      ready: () => {
        startAfresh();
        state = 'built';
      },
    },
    'placard-no-op': {
      ...shared,
      ready: () => {
        if (state !== 'built') makeBuilt();
      },
    },
    'placard-changed': {
      ...shared,
      ready: () => {
        if (state !== 'built') makeBuilt();
        changePostingFiles(jobsDir, files.added);
        state = 'changed';
      },
    },
    'placard-clock': {
      ...shared,
      command: commandAt(LATER_INSTANT, jobsDir, outDir),
      ready: () => {
        // The board after a day's changes is as good a start.
        if (state !== 'built' && state !== 'changed') makeBuilt();
        state = 'later';
      },
    },
  };
  const finishedSite = () => {
    if (state === 'none') makeBuilt();
    return outDir;
  };
  return { contestants, finishedSite };
}

function commandAt(instant: number, jobsDir: string, outDir: string): Command {
  return {
    words: [process.execPath, 'src/cli/build.ts'],
    cwd: ROOT,
    environment: {
      JOBS_DIR: jobsDir,
      OUT_DIR: outDir,
      SITE_URL: 'https://board.example',
      SOURCE_DATE_EPOCH: String(instant),
    },
  };
}
