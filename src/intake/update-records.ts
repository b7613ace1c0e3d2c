// Reads the files that changed since they were last stored, and leaves the records of all others.

import type { DeclaredProperties } from '../job/own-properties.ts';
import { htmlKeysOf, type JobRecord } from '../job/record.ts';
import { type RecordOutline, UNSETTLED } from '../store/postings.ts';
import type { Store } from '../store/store.ts';
import type { StoredText } from '../store/texts.ts';
import type { PostingFile } from './files.ts';
import { readFiles } from './read-files.ts';
import type { FileCount, PostingResult } from './read-postings.ts';
import type { TextAnalysis } from './text-cache.ts';
import { createReadingPool, type PoolLimits, type ReadingPool } from './reading-pool.ts';
import { reportProgress } from './report-progress.ts';

/** What a record depends on besides its posting. */
export interface RecordOptions {
  /** The folder of the store. */
  cacheDir: string;
  timeZone: string;
  locale: string;
  /** Those that postings may state. */
  ownProperties?: DeclaredProperties;
  /** Changes with the code that decides what a record holds. */
  version: string;
  /** With what new texts are analyzed for the search. */
  analysis: TextAnalysis;
  /** Overrides the defaults. */
  poolLimits?: Partial<PoolLimits>;
}

export type CreatePool = (...options: Parameters<typeof createReadingPool>) => ReadingPool;

/** Bytes of a typical posting, to estimate how many a file holds. */
const USUAL_BYTES = 4_000;

/** Updates the store's postings, records and texts to the files, which must be sorted. */
export async function updateRecords(
  options: RecordOptions,
  store: Store,
  files: readonly PostingFile[],
  onResult: (result: PostingResult) => void = () => undefined,
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
  reportProgress('reading', done, files.length);
  if (unread.length === 0) return;
  const { cacheDir, timeZone, locale, ownProperties = {}, version, analysis } = options;
  const writer = createRecordWriter(store);
  const pool = createPool(
    { timeZone, locale, ownProperties, texts: { cacheDir, version, analysis } },
    { ...options.poolLimits, onTexts: writer.texts },
  );
  pool.expect(unread.reduce((bytes, file) => bytes + file.bytes, 0) / USUAL_BYTES);
  try {
    await readFiles(unread, pool.readRecord, {
      onPosting: (result) => {
        onResult(result);
        writer.posting(result);
      },
      onFile: ({ path, stamp }, count) => {
        writer.file(path, stamp, count);
        done += 1;
        reportProgress('reading', done, files.length);
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

/** Includes the locale, since records hold place names in the site's language. */
function versionOf({ version, locale }: Makers): string {
  return `${version} ${locale}`;
}

/** Deletes records that were made by other code or in another language. */
export function prepareRecords(store: Store, options: Makers): void {
  if (areRecordsOf(store, options)) return;
  store.write(() => {
    store.postings.clear();
    store.meta.put('records', versionOf(options));
  });
}

export interface RecordWriter {
  posting: (result: PostingResult) => void;
  file: (path: string, stamp: string, count: FileCount) => void;
  texts: (texts: readonly StoredText[]) => void;
  flush: () => void;
}

/** Writes per transaction: one for each would wait for the disk each time, one for all would block other processes. */
const WRITTEN_TOGETHER = 256;

/**
 * Writes results in order, in short transactions. A file gets its stamp once all of its postings are written. Throws where
 * the system did not give a file: it may hold a thousand jobs, and a board without them would look finished.
 */
export function createRecordWriter(store: Store): RecordWriter {
  const waiting: (() => void)[] = [];
  const texts: StoredText[] = [];
  let current: string | undefined;
  /** Whether the current file gives the same results each time. */
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
      for (const text of texts.splice(0)) {
        store.texts.put(text);
        if (text.terms) store.terms.put(text.key, text.terms.version, text.terms.terms);
      }
      for (const work of waiting.splice(0)) work();
    });
  };
  const add = (work: () => void) => {
    waiting.push(work);
    if (waiting.length >= WRITTEN_TOGETHER) flush();
  };
  return {
    posting: ({ file, position, line, verdict, problems, record, isUnsettled, trouble }) => {
      if (trouble) throw trouble;
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
