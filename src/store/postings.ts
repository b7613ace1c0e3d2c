// The result of the last reading of each file of postings: the verdict on each posting, and its record.

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { JobFacts } from '../job/job.ts';
import type { RecordIdentity } from '../job/join.ts';
import type { LocatedProblem } from '../job/problem.ts';
import type { JobRecord } from '../job/record.ts';
import type { Verdict } from '../structured-data/eligibility/verdict.ts';
import { openTable } from './checked-table.ts';
import { DamagedStore } from './database.ts';

/** The part of a record that determines its job, its texts and its dates. */
export interface RecordOutline
  extends RecordIdentity, Pick<JobRecord, 'line'>, Pick<JobFacts, 'datePosted' | 'validThrough'> {
  /** The keys of its safe texts. */
  texts: string[];
}

interface StoredPosting {
  file: string;
  /** From 0 in the order of the file's postings. */
  position: number;
  /** From 1. */
  line: number;
  verdict: Verdict | 'quarantined';
  problems: LocatedProblem[];
  /** Absent when quarantined. */
  outline?: RecordOutline;
}

/** The stamp of a file that must be read again: parts of it may have another result next time. */
export const UNSETTLED = 'unsettled';

export interface StoredFile {
  path: string;
  /** Changes with the file; empty while it is being read. */
  stamp: string;
  postings: number;
  /** Objects of other types. */
  otherTypes: number;
  /** What the file was taken for, unless it holds JobPostings as they are. */
  takenFor?: string;
  /** Why the file is no source. */
  leftAlone?: string;
  /** Lines of overrides.csv that concern postings of the file. */
  overridden?: number[];
}

export interface PostingTable {
  files: () => Map<string, StoredFile>;
  /** How many postings each file has; files without any are absent. */
  counts: () => Map<string, number>;
  /** In the order of the file. */
  postingsOf: (file: string) => Generator<StoredPosting>;
  /** Throws a DamagedStore where it is missing. */
  recordAt: (file: string, position: number) => JobRecord;
  putFile: (file: StoredFile) => void;
  putPosting: (posting: StoredPosting, record: JobRecord | undefined) => void;
  /** Also removes the file's postings. */
  removeFile: (path: string) => void;
  clear: () => void;
}

export function openPostingTable(database: DatabaseSync): PostingTable {
  const files = openTable(database, 'file', [
    'path',
    'stamp',
    'postings',
    'other_types',
    'taken_for',
    'left_alone',
    'overridden',
  ]);
  const postings = openTable(database, 'posting', [
    'file',
    'position',
    'line',
    'verdict',
    'problems',
    'outline',
  ]);
  const records = openTable(database, 'record', ['file', 'position', 'content']);
  const ofFile = postings.select('WHERE file = ? ORDER BY position');
  const recordAt = records.select('WHERE file = ? AND position = ?');
  const removals = ['file WHERE path', 'posting WHERE file', 'record WHERE file'].map((where) =>
    database.prepare(`DELETE FROM ${where} = ?`),
  );
  return {
    files: () => new Map([...files.select().all()].map(toFile).map((file) => [file.path, file])),
    counts: () =>
      new Map(
        database
          .prepare('SELECT file, count(*) AS postings FROM posting GROUP BY file')
          .all()
          .map((row) => [String(row['file']), Number(row['postings'])]),
      ),
    postingsOf: function* (file) {
      for (const row of ofFile.all(file)) yield toPosting(row);
    },
    recordAt: (file, position) => {
      const row = recordAt.get(file, position);
      if (row === undefined) throw new DamagedStore(`A record of ${file} is missing.`);
      return JSON.parse(String(row[2])) as JobRecord;
    },
    putFile: ({ path, stamp, postings: count, otherTypes, takenFor, leftAlone, overridden }) => {
      const lines = overridden === undefined ? null : JSON.stringify(overridden);
      files.put(path, stamp, count, otherTypes, takenFor ?? null, leftAlone ?? null, lines);
    },
    putPosting: ({ file, position, line, verdict, problems, outline }, record) => {
      const outlineJson = outline === undefined ? null : JSON.stringify(outline);
      postings.put(file, position, line, verdict, JSON.stringify(problems), outlineJson);
      if (record !== undefined) records.put(file, position, JSON.stringify(record));
    },
    removeFile: (path) => {
      for (const removal of removals) removal.run(path);
    },
    clear: () => database.exec('DELETE FROM file; DELETE FROM posting; DELETE FROM record'),
  };
}

function toFile([
  path,
  stamp,
  postings,
  otherTypes,
  takenFor,
  leftAlone,
  overridden,
]: SQLOutputValue[]): StoredFile {
  return {
    path: String(path),
    stamp: String(stamp),
    postings: Number(postings),
    otherTypes: Number(otherTypes),
    ...(takenFor !== null && { takenFor: String(takenFor) }),
    ...(leftAlone !== null && { leftAlone: String(leftAlone) }),
    ...(typeof overridden === 'string' && { overridden: JSON.parse(overridden) as number[] }),
  };
}

function toPosting([
  file,
  position,
  line,
  verdict,
  problems,
  outline,
]: SQLOutputValue[]): StoredPosting {
  return {
    file: String(file),
    position: Number(position),
    line: Number(line),
    verdict: String(verdict) as StoredPosting['verdict'],
    problems: JSON.parse(String(problems)) as LocatedProblem[],
    ...(outline !== null && { outline: JSON.parse(String(outline)) as RecordOutline }),
  };
}
