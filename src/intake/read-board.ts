// All of a board's postings → their readings and the report, reading again only what changed.

import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { forgetDamaged } from '../html/damaged-descriptions.ts';
import { openDescriptionCache, type DescriptionCache } from '../html/description-cache.ts';
import { placeLabel } from '../job/place-label.ts';
import { descriptionsFolder, writeReadingState, writeReport } from './board-files.ts';
import { digestOfFiles, type FolderContent } from './files.ts';
import { openKeptJobs } from './kept-jobs.ts';
import {
  openKeptReadings,
  readingsPath,
  readingsVersion,
  UNSETTLED,
  type KeptReadings,
  type RecordOutline,
} from './kept-readings.ts';
import { outcomeAt } from './outcome.ts';
import type { PostingReading } from './read-postings.ts';
import { renewReadings, type RenewalOptions } from './renew-readings.ts';
import { beginReport } from './report.ts';

/** What reading a board needs to know; the clock and the site's facts come from outside. */
export interface BoardOptions extends RenewalOptions {
  now: number;
  joinRecords: boolean;
  closingSoonDays: number;
  fewestJobsToIndex: number;
  keepClosedDays: number;
}

/** So many at one go; between them the process hears that nobody waits any more. */
const AT_ONE_GO = 512;

/** Takes the options, the board's posting files, and who hears of each posting that is read anew; keeps every file's reading, writes the report, and gives how many records there are. */
export async function readBoard(
  options: BoardOptions,
  found: FolderContent,
  tell: (reading: PostingReading) => void = () => undefined,
): Promise<number> {
  const { cacheDir, version } = options;
  forgetDamaged(descriptionsFolder(cacheDir));
  const texts = openDescriptionCache(descriptionsFolder(cacheDir), version);
  const renew = () => renewReadings(options, found.files, texts.has, tell);
  await renew();
  try {
    return await accountFor(options, found, texts);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // A record that a failing disk tore is found when it is asked for.
    rmSync(readingsPath(cacheDir));
    await renew();
    return accountFor(options, found, texts);
  }
}

async function accountFor(
  options: BoardOptions,
  found: FolderContent,
  texts: DescriptionCache,
): Promise<number> {
  const kept = openKeptReadings(readingsPath(options.cacheDir), readingsVersion(options));
  try {
    return await accountOf(kept, options, found, texts);
  } finally {
    kept.close();
  }
}

async function accountOf(
  kept: KeptReadings,
  options: BoardOptions,
  found: FolderContent,
  texts: DescriptionCache,
): Promise<number> {
  const { cacheDir, now, locale } = options;
  const report = beginReport(options);
  const outlines: RecordOutline[] = [];
  const used = new Set<string>();
  let isSettled = true;
  for (const told of kept.all()) {
    if ('stamp' in told) {
      report.file(told);
      if (told.stamp === UNSETTLED) isSettled = false;
      continue;
    }
    const outcome = outcomeAt(told.verdict, told.record, now);
    report.posting({ outcome, problems: told.problems });
    if (told.record === undefined) continue;
    for (const key of told.record.texts) used.add(key);
    if (outlines.push(told.record) % AT_ONE_GO === 0) await setImmediate();
  }
  const jobs = openKeptJobs(kept, outlines, {
    instant: now,
    clock: options,
    join: options.joinRecords,
    placeName: (place) => placeLabel(place, locale),
  });
  let asked = 0;
  for (const joined of jobs.all()) {
    report.job(joined);
    asked += 1;
    if (asked % AT_ONE_GO === 0) await setImmediate();
  }
  await setImmediate();
  texts.keepOnly(used);
  writeReport(cacheDir, report.end(found.passedOver));
  writeReadingState(cacheDir, {
    postings: digestOfFiles(found),
    since: jobs.now,
    // The next build reads again, however soon it comes.
    until: !isSettled ? jobs.now : jobs.until === Infinity ? null : jobs.until,
  });
  return outlines.length;
}
