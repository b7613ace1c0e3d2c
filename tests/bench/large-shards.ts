// Shards of a board of any size, made of a few postings that were really read, so that writing them takes minutes and not hours.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDescriptionCache, type DescriptionCache } from '../../src/html/description-cache.ts';
import { codeVersion } from '../../src/intake/code-version.ts';
import { beginLineFile, type LineFile } from '../../src/intake/line-file.ts';
import type { PostingReading } from '../../src/intake/read-postings.ts';
import { createReadingPool } from '../../src/intake/reading-pool.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { hashOf } from '../../src/job/slug.ts';
import { isIn, WHOLE_FILE } from '../../src/shards/buckets.ts';
import { beginPostingsDigest } from '../../src/shards/postings-digest.ts';
import { folderNameOf } from '../../src/shards/shard.ts';
import { DESCRIPTIONS, FORMAT, READINGS, writeHeader } from '../../src/shards/shard-folder.ts';
import { generatePostings } from './generate-postings.ts';
import { FIRST_INSTANT } from './posting-files.ts';

const READ = 500;
const LOCALE = 'en-GB';
const POSTINGS_A_FILE = 1_000;

export interface LargeBoard {
  records: number;
  /** Texts of their own. */
  descriptions: number;
  shards: number;
}

/** Takes a folder and the board's size; writes its shards, with files of a thousand postings. */
export async function writeLargeShards(
  folder: string,
  { records, descriptions, shards: count }: LargeBoard,
): Promise<void> {
  const version = codeVersion(join(import.meta.dirname, '../..'));
  const cache = openDescriptionCache(join(folder, 'read'), version);
  const models = await readModels(join(folder, 'read'), version);
  const shards = Array.from({ length: count }, (_, at) => begin(folder, { index: at + 1, count }));
  const digest = beginPostingsDigest();
  for (let number = 0; number < records; number += 1) {
    const position = number % POSTINGS_A_FILE;
    const file = `part-${String(Math.floor(number / POSTINGS_A_FILE)).padStart(6, '0')}.ndjson`;
    const model = models[number % models.length];
    const text = number % descriptions;
    const owner = shards.find(({ shard }) => isIn(shard, file, position));
    if (model?.record === undefined || owner === undefined) throw new Error('No posting was read.');
    const { description } = model.record.facts;
    const key = hashOf(String(text));
    const facts = { ...model.record.facts, description: { ...description, key } };
    const record = { ...model.record, facts, file, position, key: String(number) };
    const problems = model.problems.map((problem) => ({ ...problem, file }));
    owner.readings.write({ ...model, record, problems, file, position });
    if (!owner.texts.has(text)) {
      owner.texts.add(text);
      owner.descriptions.write({ key, ...kept(cache, description.key) });
      for (const section of facts.sections) {
        if (owner.sections.has(section.key)) continue;
        owner.sections.add(section.key);
        owner.descriptions.write({ key: section.key, ...kept(cache, section.key) });
      }
    }
    if (position === POSTINGS_A_FILE - 1 || number === records - 1) {
      digest.add(file, file);
      const teller = shards.find(({ shard }) => isIn(shard, file, WHOLE_FILE));
      teller?.readings.write({ file, bytes: file, postings: position + 1, otherTypes: 0 });
    }
  }
  const postings = digest.end([]);
  for (const { shard, folder: own, readings, descriptions: texts } of shards) {
    writeHeader(own, {
      format: FORMAT,
      shard,
      now: FIRST_INSTANT * 1000,
      code: version,
      node: process.versions.node,
      locale: LOCALE,
      postings,
      passedOver: [],
      readings: readings.finish(),
      descriptions: texts.finish(),
    });
  }
}

interface LargeShard {
  shard: { index: number; count: number };
  folder: string;
  readings: LineFile;
  descriptions: LineFile;
  texts: Set<number>;
  sections: Set<string>;
}

function begin(folder: string, shard: LargeShard['shard']): LargeShard {
  const own = join(folder, 'shards', folderNameOf(shard));
  mkdirSync(own, { recursive: true });
  return {
    shard,
    folder: own,
    readings: beginLineFile(join(own, READINGS)),
    descriptions: beginLineFile(join(own, DESCRIPTIONS)),
    texts: new Set(),
    sections: new Set(),
  };
}

function kept(cache: DescriptionCache, key: string): object {
  const description = cache.read(key);
  if (description === undefined) throw new Error(`The text ${key} was not kept.`);
  return description;
}

async function readModels(folder: string, version: string): Promise<PostingReading[]> {
  const pool = createReadingPool({
    timeZone: 'UTC',
    locale: LOCALE,
    descriptions: { folder, version },
  });
  const postings = [...generatePostings(READ, FIRST_INSTANT * 1000)];
  const models = await Promise.all(
    postings.map(async (posting, position): Promise<PostingReading> => {
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
  return models;
}
