// The content loader: files → records in Astro's store, reading again only what changed.

import type { Loader, LoaderContext } from 'astro/loaders';
import { openDescriptionCache } from '../html/description-cache.ts';
import { spanAround } from '../job/clock-span.ts';
import { joinRecords } from '../job/join.ts';
import { placeLabel } from '../job/place-label.ts';
import { htmlKeysOf, type JobRecord } from '../job/record.ts';
import { descriptionsFolder, writeReadingState, writeReport } from './board-files.ts';
import {
  entryIdOf,
  readKeptReadings,
  readingsPath,
  readingsVersion,
  writeKeptReadings,
  type KeptReading,
} from './kept-readings.ts';
import { lastModified } from './last-modified.ts';
import { digestOfFiles, type FolderContent, type PostingFile } from './files.ts';
import { readInOrder } from './read-ahead.ts';
import { readPostingFile } from './read-file.ts';
import { createReadingPool } from './reading-pool.ts';
import { formatProblem, toReport } from './report.ts';
import { tellProgress } from './tell-progress.ts';

/** What the loader needs to know; the clock and the site's facts come from outside. */
export interface LoaderOptions {
  /** Watched while editing. */
  jobsDir: string;
  /** Gives the board's posting files; where there is a reading of a file with its stamp, nothing else of the file is asked for. */
  listFiles: () => FolderContent;
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

/** Takes the options; gives an object loader that keeps every file's reading, an entry per record, and writes the report. */
export function jobsLoader(options: LoaderOptions): Loader {
  return {
    name: 'placard-jobs',
    load: async (context) => {
      await load(options, context);
      context.watcher?.add(options.jobsDir);
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path) => {
          if (path.startsWith(options.jobsDir)) void load(options, context);
        });
      }
    },
  };
}

async function load(
  options: LoaderOptions,
  { store, generateDigest, logger, watcher }: LoaderContext,
) {
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
  const found = options.listFiles();
  const { files, passedOver } = found;
  const readings = new Map<string, KeptReading>();
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
  fillStore(records);

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

  /** Its stamp is the same, and what it refers to is still there. */
  function isCurrent(known: KeptReading, file: PostingFile): boolean {
    return (
      known.stamp === file.stamp &&
      known.records.every((record) => htmlKeysOf(record.facts).every(cache.has))
    );
  }

  async function read(file: PostingFile): Promise<KeptReading> {
    const known = kept.get(file.path);
    if (known && isCurrent(known, file)) return known;
    return { ...(await readPostingFile(file, pool.readRecord)), stamp: file.stamp };
  }

  /** A build tells everything at its end; while editing, each change answers at once. */
  function tell({ problems }: KeptReading): void {
    if (watcher === undefined) return;
    for (const problem of problems) logger.warn(formatProblem(problem));
  }

  /** An entry a record; what it holds is kept beside Astro's store. */
  function fillStore(records: readonly JobRecord[]): void {
    const current = new Set(records.map(entryIdOf));
    for (const id of store.keys()) if (!current.has(id)) store.delete(id);
    for (const record of records) {
      const digest = generateDigest(`${record.copy} ${record.key} ${record.line}`);
      store.set({ id: entryIdOf(record), data: {}, digest });
    }
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
