// Reads the files that changed since the store's last reading, and leaves what is known of all others.

import { htmlKeysOf, type JobRecord } from '../job/record.ts';
import { type RecordOutline, UNSETTLED } from '../store/postings.ts';
import type { Store } from '../store/store.ts';
import type { StoredText } from '../store/texts.ts';
import type { PostingFile } from './files.ts';
import { readFiles } from './read-files.ts';
import type { PostingReading } from './read-postings.ts';
import { createReadingPool, type PoolLimits, type ReadingPool } from './reading-pool.ts';
import { tellProgress } from './tell-progress.ts';

/** What a record depends on beside its posting. */
export interface RecordOptions {
  /** The folder of the store. */
  cacheDir: string;
  timeZone: string;
  locale: string;
  /** Changes with all that decides what is made of a posting. */
  version: string;
  /** Where they differ from the usual ones. */
  poolLimits?: Partial<PoolLimits>;
}

/** What starts the threads that read. */
export type CreatePool = (...asked: Parameters<typeof createReadingPool>) => ReadingPool;

/** Most postings have a few thousand letters. */
const USUAL_BYTES = 4_000;

/** Brings the store's postings, records and texts up to the files, which are in order; calls back for each posting that is read. */
export async function updateRecords(
  options: RecordOptions,
  store: Store,
  files: readonly PostingFile[],
  onResult: (result: PostingReading) => void = () => undefined,
  createPool: CreatePool = createReadingPool,
): Promise<void> {
  prepareRecords(store, options);
  store.texts.check();
  const known = store.postings.files();
  const listed = new Set(files.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !listed.has(path));
  if (gone.length > 0) store.write(() => gone.forEach(store.postings.removeFile));
  const unread = files.filter(({ path, stamp }) => known.get(path)?.stamp !== stamp);
  let done = files.length - unread.length;
  tellProgress('reading', done, files.length);
  if (unread.length === 0) return;
  const { cacheDir, timeZone, locale, version } = options;
  const writer = createRecordWriter(store);
  const pool = createPool(
    { timeZone, locale, texts: { cacheDir, version } },
    { ...options.poolLimits, onTexts: writer.texts },
  );
  pool.expect(unread.reduce((bytes, file) => bytes + file.bytes, 0) / USUAL_BYTES);
  try {
    await readFiles(unread, pool.readRecord, {
      posting: (result) => {
        onResult(result);
        writer.posting(result);
      },
      file: ({ path, stamp }, count) => {
        writer.file(path, stamp, count);
        done += 1;
        tellProgress('reading', done, files.length);
      },
    });
    writer.flush();
  } finally {
    await pool.close();
  }
}

type Makers = Pick<RecordOptions, 'version' | 'locale'>;

/** Whether the store's records were made by this code, in this language. */
export function areRecordsOf({ meta }: Store, makers: Makers): boolean {
  return meta.get('records') === versionOf(makers);
}

/** Names of places are in the site's language. */
function versionOf({ version, locale }: Makers): string {
  return `${version} ${locale}`;
}

/** Forgets what other code, or another language, made. */
export function prepareRecords(store: Store, options: Makers): void {
  if (areRecordsOf(store, options)) return;
  store.write(() => {
    store.postings.clear();
    store.meta.put('records', versionOf(options));
  });
}

export interface RecordWriter {
  posting: (result: PostingReading) => void;
  file: (path: string, stamp: string, count: { postings: number; otherTypes: number }) => void;
  texts: (texts: readonly StoredText[]) => void;
  flush: () => void;
}

/** So many together: a transaction for each would wait for the disk each time, and one for all would keep others waiting. */
const WRITTEN_TOGETHER = 256;

/** Writes results in the order in which they come, in short transactions. A file has its stamp once all of it is written. */
export function createRecordWriter(store: Store): RecordWriter {
  const waiting: (() => void)[] = [];
  const texts: StoredText[] = [];
  let current: string | undefined;
  /** Whether the file whose turn it is comes out the same each time. */
  let isSettled = true;
  const begin = (path: string) => {
    if (current === path) return;
    current = path;
    waiting.push(() => {
      store.postings.removeFile(path);
      store.postings.putFile({ path, stamp: '', postings: 0, otherTypes: 0 });
    });
  };
  const flush = () => {
    store.write(() => {
      // A posting's texts come with it or before it.
      texts.splice(0).forEach(store.texts.put);
      for (const work of waiting.splice(0)) work();
    });
  };
  const add = (work: () => void) => {
    waiting.push(work);
    if (waiting.length >= WRITTEN_TOGETHER) flush();
  };
  return {
    posting: ({ file, position, line, verdict, problems, record, isUnsettled }) => {
      begin(file);
      if (isUnsettled) isSettled = false;
      const posting = { file, position, line, verdict, problems };
      const outline = record && toOutline(record);
      add(() => store.postings.putPosting({ ...posting, ...(outline && { outline }) }, record));
    },
    file: (path, stamp, count) => {
      begin(path);
      current = undefined;
      const settled = isSettled ? stamp : UNSETTLED;
      isSettled = true;
      add(() => store.postings.putFile({ path, stamp: settled, ...count }));
    },
    texts: (made) => texts.push(...made),
    flush,
  };
}

function toOutline(record: JobRecord): RecordOutline {
  const { file, position, line, key, mergeKey, contentHash, facts } = record;
  const { datePosted, validThrough } = facts;
  return {
    ...{ file, position, line, key, mergeKey, contentHash, texts: htmlKeysOf(facts) },
    ...(datePosted && { datePosted }),
    ...(validThrough && { validThrough }),
  };
}
