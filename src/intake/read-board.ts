// All of a board's postings → their readings and the report, reading again only what changed.

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

/** Takes the options, the board's posting files, and who hears of each posting that is read anew; keeps every file's reading, writes the report, and gives the outlines of all records. */
export async function readBoard(
  options: BoardOptions,
  found: FolderContent,
  tell: (reading: PostingReading) => void = () => undefined,
): Promise<RecordOutline[]> {
  await renewReadings(options, found.files, tell);
  const { cacheDir, now, locale } = options;
  const kept = openKeptReadings(readingsPath(cacheDir), readingsVersion(options));
  const report = beginReport(options);
  const outlines: RecordOutline[] = [];
  const texts = new Set<string>();
  for (const file of kept.files()) {
    report.file(file);
    for (const { record } of file.postings) {
      if (record === undefined) continue;
      outlines.push(record);
      for (const key of record.texts) texts.add(key);
    }
  }
  openDescriptionCache(descriptionsFolder(cacheDir), options.version).keepOnly(texts);
  const jobs = openKeptJobs(kept, outlines, {
    instant: now,
    clock: options,
    join: options.joinRecords,
    placeName: (place) => placeLabel(place, locale),
  });
  for (const joined of jobs.all()) report.job(joined);
  writeReport(cacheDir, report.end(found.passedOver));
  const { since, until } = spanAround(outlines, now, options);
  writeReadingState(cacheDir, {
    postings: digestOfFiles(found),
    since,
    until: until === Infinity ? null : until,
  });
  return outlines;
}
