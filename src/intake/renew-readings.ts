// Reads the files that changed, and has what is known of all others go on.

import { descriptionsFolder } from './board-files.ts';
import type { PostingFile } from './files.ts';
import { beginReadings } from './keep-readings.ts';
import {
  openKeptReadings,
  readingsPath,
  readingsVersion,
  UNSETTLED,
  type KeptReadings,
} from './kept-readings.ts';
import type { LinePlace } from './line-file.ts';
import { readFiles } from './read-files.ts';
import type { PostingReading } from './read-postings.ts';
import { createReadingPool, type PoolLimits } from './reading-pool.ts';
import { tellProgress } from './tell-progress.ts';

/** What readings depend on beside the postings, and where they are kept. */
export interface RenewalOptions {
  cacheDir: string;
  timeZone: string;
  locale: string;
  /** Changes with everything that decides what a reading holds. */
  version: string;
  /** Where they differ from the usual ones. */
  poolLimits?: Partial<PoolLimits>;
}

/** Most postings have a few thousand letters. */
const USUAL_BYTES = 4_000;

/** Takes the options, the board's posting files in order, which texts are kept, and who hears of each posting that is read anew; keeps every file's reading. Where there is a reading of a file with its stamp, and all texts that it refers to, nothing else of the file is asked for. */
export async function renewReadings(
  options: RenewalOptions,
  files: readonly PostingFile[],
  hasText: (key: string) => boolean,
  tell: (reading: PostingReading) => void,
): Promise<void> {
  const { cacheDir, timeZone, locale } = options;
  const path = readingsPath(cacheDir);
  const version = readingsVersion(options);
  const kept = openKeptReadings(path, version);
  const descriptions = { folder: descriptionsFolder(cacheDir), version: options.version };
  const { known, size } = knownFiles(kept, hasText);
  const placeOf = ({ path: name, stamp }: PostingFile) =>
    known.get(name)?.stamp === stamp ? known.get(name)?.place : undefined;
  const unread = files.filter((file) => placeOf(file) === undefined);
  if (unread.length === 0 && size === files.length) {
    kept.close();
    tellProgress('reading', files.length, files.length);
    return;
  }
  const pool = createReadingPool({ timeZone, locale, descriptions }, options.poolLimits);
  pool.expect(unread.reduce((bytes, file) => bytes + file.bytes, 0) / USUAL_BYTES);
  const keeper = beginReadings(path, version);
  let next = 0;
  /** Whether the file whose turn it is comes out the same each time. */
  let isSettled = true;
  /** Those before the file whose turn it is; neighbors are copied as one. */
  const goOnBefore = (turn: string | undefined) => {
    let run: LinePlace | undefined;
    for (let file = files[next]; file && file.path !== turn; file = files[next]) {
      const place = placeOf(file);
      next += 1;
      if (place === undefined) continue;
      if (run !== undefined && run.start + run.bytes === place.start) {
        run.bytes += place.bytes;
        continue;
      }
      if (run !== undefined) keeper.goOn(kept, run);
      run = { ...place };
    }
    if (run !== undefined) keeper.goOn(kept, run);
  };
  try {
    tellProgress('reading', 0, files.length);
    await readFiles(unread, pool.readRecord, {
      posting: (reading) => {
        goOnBefore(reading.file);
        tell(reading);
        keeper.posting(reading);
        if (reading.isUnsettled) isSettled = false;
      },
      file: ({ path: file, stamp }, { otherTypes }) => {
        goOnBefore(file);
        keeper.file({ file, stamp: isSettled ? stamp : UNSETTLED, otherTypes });
        isSettled = true;
        next += 1;
        tellProgress('reading', next, files.length);
      },
    });
    goOnBefore(undefined);
  } catch (error) {
    keeper.abandon();
    throw error;
  } finally {
    await pool.close();
    // A file that is open can't give way everywhere.
    kept.close();
  }
  keeper.finish();
  tellProgress('reading', files.length, files.length);
}

/** How many files are kept, and where that of each whose texts are all there begins and ends. */
interface KnownFiles {
  known: ReadonlyMap<string, { stamp: string; place: LinePlace }>;
  size: number;
}

function knownFiles(kept: KeptReadings, hasText: (key: string) => boolean): KnownFiles {
  const known = new Map<string, { stamp: string; place: LinePlace }>();
  let size = 0;
  let isWhole = true;
  try {
    for (const told of kept.all()) {
      if (!('stamp' in told)) {
        isWhole &&= told.record?.texts.every(hasText) ?? true;
        continue;
      }
      const { file, stamp, place } = told;
      if (isWhole) known.set(file, { stamp, place });
      size += 1;
      isWhole = true;
    }
    return { known, size };
  } catch (error) {
    // What is damaged says nothing.
    if (error instanceof SyntaxError) return { known: new Map(), size: 0 };
    throw error;
  }
}
