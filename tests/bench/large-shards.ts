// Writes shards of a board of any size from a few postings that were really read, in minutes instead of hours.

import { join } from 'node:path';
import { codeVersion } from '../../src/intake/code-version.ts';
import type { PostingResult } from '../../src/intake/read-postings.ts';
import { createReadingPool } from '../../src/intake/reading-pool.ts';
import {
  createRecordWriter,
  prepareRecords,
  type RecordWriter,
} from '../../src/intake/update-records.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { hashOf } from '../../src/job/slug.ts';
import { isIn } from '../../src/shards/buckets.ts';
import { beginPostingsDigest, digestOfBytes } from '../../src/shards/postings-digest.ts';
import { folderNameOf } from '../../src/shards/shard.ts';
import { FORMAT, STORE, writeHeader } from '../../src/shards/shard-folder.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { StoredText } from '../../src/store/texts.ts';
import { generatePostings } from './generate-postings.ts';
import { FIRST_INSTANT } from './posting-files.ts';
import { NO_ANALYSIS } from '../support/no-analysis.ts';

const READ = 500;
const LOCALE = 'en-GB';
const POSTINGS_A_FILE = 1_000;

export interface LargeBoard {
  records: number;
  /** How many different texts. */
  descriptions: number;
  shards: number;
}

/** Writes a board's shards, as if read from files of a thousand postings. */
export async function writeLargeShards(
  folder: string,
  { records, descriptions, shards: count }: LargeBoard,
): Promise<void> {
  const version = codeVersion(join(import.meta.dirname, '../..'));
  const { models, texts } = await readModels(join(folder, 'read'), version);
  const shards = Array.from({ length: count }, (_, at) =>
    begin(folder, version, { index: at + 1, count }),
  );
  const digest = beginPostingsDigest();
  for (let number = 0; number < records; number += 1) {
    const position = number % POSTINGS_A_FILE;
    const file = `part-${String(Math.floor(number / POSTINGS_A_FILE)).padStart(6, '0')}.ndjson`;
    const model = models[number % models.length];
    const text = number % descriptions;
    const owner = shards.find(({ shard }) => isIn(shard, file, position));
    if (model?.record === undefined || owner === undefined) throw new Error('No posting was read.');
    const { description, sections } = model.record.facts;
    const key = hashOf(String(text));
    const facts = { ...model.record.facts, description: { ...description, key } };
    const record = { ...model.record, facts, file, position, key: String(number) };
    const problems = model.problems.map((problem) => ({ ...problem, file }));
    const needed = [[key, description.key], ...sections.map((each) => [each.key, each.key])];
    for (const [own = '', source = ''] of needed) {
      const made = texts.get(source);
      if (made === undefined) throw new Error(`The text ${source} was not made.`);
      if (owner.written.has(own)) continue;
      owner.written.add(own);
      owner.writer.texts([{ ...made, key: own }]);
    }
    owner.writer.posting({ ...model, record, problems, file, position });
    if (position === POSTINGS_A_FILE - 1 || number === records - 1) {
      digest.add(file, file);
      for (const { writer } of shards) {
        writer.file(file, file, { postings: position + 1, otherTypes: 0 });
      }
    }
  }
  const postings = digest.end([]);
  for (const { shard, folder: own, store, writer } of shards) {
    writer.flush();
    store.consolidate();
    store.close();
    writeHeader(own, {
      format: FORMAT,
      shard,
      now: FIRST_INSTANT * 1000,
      code: version,
      node: process.versions.node,
      locale: LOCALE,
      postings,
      passedOver: [],
      store: digestOfBytes(join(own, STORE)),
    });
  }
}

interface LargeShard {
  shard: { index: number; count: number };
  folder: string;
  store: Store;
  writer: RecordWriter;
  /** Keys of the texts in its store. */
  written: Set<string>;
}

function begin(folder: string, version: string, shard: LargeShard['shard']): LargeShard {
  const own = join(folder, 'shards', folderNameOf(shard));
  const store = openStore(own);
  prepareRecords(store, { version, locale: LOCALE });
  return { shard, folder: own, store, writer: createRecordWriter(store), written: new Set() };
}

async function readModels(
  folder: string,
  version: string,
): Promise<{ models: PostingResult[]; texts: Map<string, StoredText> }> {
  openStore(folder).close();
  const texts = new Map<string, StoredText>();
  const onTexts = (made: readonly StoredText[]) => {
    for (const text of made) texts.set(text.key, text);
  };
  const pool = createReadingPool(
    {
      timeZone: 'UTC',
      locale: LOCALE,
      texts: { cacheDir: folder, version, analysis: NO_ANALYSIS },
    },
    { onTexts },
  );
  const postings = [...generatePostings(READ, FIRST_INSTANT * 1000)];
  const models = await Promise.all(
    postings.map(async (posting, position): Promise<PostingResult> => {
      const source = { file: 'model.ndjson', position, line: position + 1 };
      const { record, problems } = await pool.readRecord(
        readPosting({ ...posting, description: String(posting['description']) }, new Map()),
        source,
      );
      const located = problems.map((problem) => ({ ...problem, file: source.file, line: 1 }));
      return { ...source, verdict: 'eligible', problems: located, ...(record && { record }) };
    }),
  );
  await pool.close();
  return { models, texts };
}
