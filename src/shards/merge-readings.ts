// The readings of all shards in the order of a single build: by file, and within a file by position. Every shard is in
// that order already, so that only the next line of each is held.

import { join } from 'node:path';
import { damage, type FoundShard } from './check-shards.ts';
import { linesOf } from '../intake/line-file.ts';
import { beginPostingsDigest } from './postings-digest.ts';
import { READINGS, type FileLine, type ReadingLine } from './shard-folder.ts';

interface Cursor {
  folder: string;
  /** The line whose turn is next; nothing where the shard is at its end. */
  line: ReadingLine | undefined;
  advance: () => void;
}

/** Takes the shards; gives the postings of each file in their order, then what the file holds. Throws a UsageError where a posting is missing, told twice, or of another board. */
export function* mergeReadings(shards: readonly FoundShard[]): Generator<ReadingLine> {
  const cursors = shards.map(begin);
  const digest = beginPostingsDigest();
  for (let file = nextFile(cursors); file !== undefined; file = nextFile(cursors)) {
    let postings = 0;
    for (let cursor = nextPosting(cursors, file); cursor; cursor = nextPosting(cursors, file)) {
      const { line } = cursor;
      if (line === undefined || !('verdict' in line) || line.position !== postings) {
        throw damage(cursor.folder, READINGS);
      }
      yield line;
      postings += 1;
      cursor.advance();
    }
    const told = takeFileLine(cursors, file);
    if (told.postings !== postings) throw damage(folderOf(cursors), READINGS);
    digest.add(file, told.bytes);
    yield told;
  }
  const header = shards[0]?.header;
  if (header !== undefined && digest.end(header.passedOver) !== header.postings) {
    throw damage(folderOf(cursors), READINGS);
  }
}

function begin({ folder }: FoundShard): Cursor {
  const lines = linesOf(join(folder, READINGS));
  const next = (): ReadingLine | undefined => {
    const { value, done } = lines.next();
    if (done === true) return undefined;
    return JSON.parse(value) as ReadingLine;
  };
  const cursor: Cursor = { folder, line: next(), advance: () => (cursor.line = next()) };
  return cursor;
}

/** The first by path, in the order in which files are listed. */
function nextFile(cursors: readonly Cursor[]): string | undefined {
  let first: string | undefined;
  for (const { line } of cursors) {
    if (line !== undefined && (first === undefined || line.file < first)) first = line.file;
  }
  return first;
}

/** The shard with the file's next posting, if there is one more. */
function nextPosting(cursors: readonly Cursor[], file: string): Cursor | undefined {
  let next: { cursor: Cursor; position: number } | undefined;
  for (const cursor of cursors) {
    const { line } = cursor;
    if (line === undefined || line.file !== file || !('verdict' in line)) continue;
    if (next === undefined || line.position < next.position) {
      next = { cursor, position: line.position };
    }
  }
  return next?.cursor;
}

/** One shard tells what the file holds, behind its own postings of it. */
function takeFileLine(cursors: readonly Cursor[], file: string): FileLine {
  const tellers = cursors.filter(({ line }) => line?.file === file);
  const [teller] = tellers;
  const line = teller?.line;
  if (teller === undefined || line === undefined || tellers.length > 1 || 'verdict' in line) {
    throw damage(folderOf(tellers.length > 0 ? tellers : cursors), READINGS);
  }
  teller.advance();
  return line;
}

function folderOf(cursors: readonly Cursor[]): string {
  return cursors.map(({ folder }) => folder).join(' or ');
}
