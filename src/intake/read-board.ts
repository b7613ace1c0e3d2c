// All of a board's postings → its records and the report, reading again only what changed.

import { openDescriptionCache } from '../html/description-cache.ts';
import { spanAround } from '../job/clock-span.ts';
import { joinRecords } from '../job/join.ts';
import { placeLabel } from '../job/place-label.ts';
import { htmlKeysOf, type JobRecord } from '../job/record.ts';
import { descriptionsFolder, writeReadingState, writeReport } from './board-files.ts';
import { digestOfFiles, type FolderContent, type PostingFile } from './files.ts';
import {
  readKeptReadings,
  readingsPath,
  readingsVersion,
  writeKeptReadings,
  type KeptReading,
} from './kept-readings.ts';
import { lastModified } from './last-modified.ts';
import { readInOrder } from './read-ahead.ts';
import { readPostingFile } from './read-file.ts';
import { createReadingPool } from './reading-pool.ts';
import { toReport } from './report.ts';
import { tellProgress } from './tell-progress.ts';

/** What reading a board needs to know; the clock and the site's facts come from outside. */
export interface BoardOptions {
  cacheDir: string;
  now: number;
  timeZone: string;
  locale: string;
  joinRecords: boolean;
  closingSoonDays: number;
  fewestJobsToIndex: number;
  keepClosedDays: number;
  /** Changes with everything that decides what a reading holds. */
  version: string;
}

/** Most postings have a few thousand letters. */
const USUAL_BYTES = 4_000;

/** Takes the options, the board's posting files, and who hears of each file that was read anew; keeps every file's reading, writes the report, and gives the records. Where there is a reading of a file with its stamp, nothing else of the file is asked for. */
export async function readBoard(
  options: BoardOptions,
  found: FolderContent,
  tell: (reading: KeptReading) => void = () => undefined,
): Promise<JobRecord[]> {
  const path = readingsPath(options.cacheDir);
  const version = readingsVersion(options);
  const kept = readKeptReadings(path, version);
  const descriptions = {
    folder: descriptionsFolder(options.cacheDir),
    version: options.version,
  };
  const cache = openDescriptionCache(descriptions.folder, descriptions.version);
  const { timeZone, locale } = options;
  const pool = createReadingPool({ timeZone, locale, descriptions });
  const { files, passedOver } = found;
  const readings = new Map<string, KeptReading>();
  const current = new Map(files.map((file) => [file, currentReading(file)]));
  const unread = files.filter((file) => current.get(file) === undefined);
  pool.expect(unread.reduce((bytes, file) => bytes + file.bytes, 0) / USUAL_BYTES);
  try {
    tellProgress('reading', 0, files.length);
    for await (const [file, reading] of readInOrder(files, read)) {
      if (reading !== kept.get(file.path)) tell(reading);
      readings.set(file.path, reading);
      tellProgress('reading', readings.size, files.length);
    }
  } finally {
    await pool.close();
  }
  if (!isSame(readings, kept)) writeKeptReadings(path, version, readings);
  const records = [...readings.values()].flatMap((reading) => reading.records);

  cache.keepOnly(new Set(records.flatMap((record) => htmlKeysOf(record.facts))));
  const joined = joinRecords(records, options.now, {
    join: options.joinRecords,
    placeName: (place) => placeLabel(place, options.locale),
  });
  const changed = lastModified(joined, options.now, options);
  const report = toReport(options, [...readings.values()], joined, passedOver, changed);
  writeReport(options.cacheDir, report);
  const { since, until } = spanAround(
    records.map(({ facts }) => facts),
    options.now,
    options,
  );
  writeReadingState(options.cacheDir, {
    postings: digestOfFiles(found),
    since,
    until: until === Infinity ? null : until,
  });
  return records;

  /** The kept reading, where its stamp is the same and what it refers to is still there. */
  function currentReading(file: PostingFile): KeptReading | undefined {
    const known = kept.get(file.path);
    if (known?.stamp !== file.stamp) return undefined;
    const isWhole = known.records.every((record) =>
      htmlKeysOf(record.facts).every((key) => cache.has(key)),
    );
    return isWhole ? known : undefined;
  }

  async function read(file: PostingFile): Promise<KeptReading> {
    const known = current.get(file);
    if (known !== undefined) return known;
    return { ...(await readPostingFile(file, pool.readRecord)), stamp: file.stamp };
  }
}

function isSame(
  readings: ReadonlyMap<string, unknown>,
  kept: ReadonlyMap<string, unknown>,
): boolean {
  return (
    readings.size === kept.size &&
    [...readings].every(([path, reading]) => kept.get(path) === reading)
  );
}
