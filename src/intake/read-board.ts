// All of a board's postings → their readings and the report, reading again only what changed.

import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openDescriptionCache } from '../html/description-cache.ts';
import { spanAround } from '../job/clock-span.ts';
import { placeLabel } from '../job/place-label.ts';
import { descriptionsFolder, writeReadingState, writeReport } from './board-files.ts';
import { digestOfFiles, type FolderContent } from './files.ts';
import { openKeptJobs } from './kept-jobs.ts';
import {
  openKeptReadings,
  readingsPath,
  readingsVersion,
  type KeptReadings,
  type RecordOutline,
} from './kept-readings.ts';
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
  await renewReadings(options, found.files, tell);
  try {
    return await accountFor(options, found);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // A record that a failing disk tore is found when it is asked for.
    rmSync(readingsPath(options.cacheDir));
    await renewReadings(options, found.files, tell);
    return accountFor(options, found);
  }
}

async function accountFor(options: BoardOptions, found: FolderContent): Promise<number> {
  const kept = openKeptReadings(readingsPath(options.cacheDir), readingsVersion(options));
  try {
    return await accountOf(kept, options, found);
  } finally {
    kept.close();
  }
}

async function accountOf(
  kept: KeptReadings,
  options: BoardOptions,
  found: FolderContent,
): Promise<number> {
  const { cacheDir, now, locale } = options;
  const report = beginReport(options);
  const outlines: RecordOutline[] = [];
  const texts = new Set<string>();
  for (const told of kept.all()) {
    if ('stamp' in told) {
      report.file(told);
      continue;
    }
    report.posting(told);
    if (told.record === undefined) continue;
    for (const key of told.record.texts) texts.add(key);
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
  openDescriptionCache(descriptionsFolder(cacheDir), options.version).keepOnly(texts);
  writeReport(cacheDir, report.end(found.passedOver));
  const { since, until } = spanAround(outlines, now, options);
  writeReadingState(cacheDir, {
    postings: digestOfFiles(found),
    since,
    until: until === Infinity ? null : until,
  });
  return outlines.length;
}
