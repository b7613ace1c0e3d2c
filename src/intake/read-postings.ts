// One file → its postings, one by one, each with everything that is wrong with it.

import { readPosting } from '../job/read-posting.ts';
import { findPlaceholders } from '../job/find-placeholders.ts';
import type { LocatedProblem, Problem, Severity } from '../job/problem.ts';
import { findNameProblems } from '../job/property-names.ts';
import type { JobRecord } from '../job/record.ts';
import { indexReferences } from '../job/schema-org.ts';
import { verdictOf, type Verdict } from '../structured-data/eligibility/verdict.ts';
import type { PostingFile } from './files.ts';
import { findPostings, type FoundPosting } from './find-postings.ts';
import { LIMITS } from './limits.ts';
import { createLocator, parseJson } from './parse-json.ts';
import type { ReadRecord } from './read-record.ts';
import { readLines, readWhole, tooLong } from './read-text.ts';

/** What became of one posting; what could not be parsed counts as one. */
export interface PostingReading {
  file: string;
  /** From 0 in the order of the file's postings. */
  position: number;
  /** From 1. */
  line: number;
  verdict: Verdict | 'quarantined';
  problems: LocatedProblem[];
  /** Absent when quarantined. */
  record?: JobRecord;
  /** Whether it may come out another way the next time. */
  isUnsettled?: true;
}

/** Postings whose records are being made while the file is read on. */
const MOST_AT_ONCE = 128;

/** What there is in a file, whoever reads it. */
export interface FileCount {
  /** Postings, publishable or not; what could not be parsed counts as one. */
  postings: number;
  /** Objects of other types, passed over. */
  otherTypes: number;
}

/** Takes a file, what turns postings into records, what takes each posting, in the file's order, and at which positions postings are wanted, else all; gives what the file holds, wanted or not. */
export async function readPostings(
  file: PostingFile,
  readRecord: ReadRecord,
  take: (reading: PostingReading) => void,
  isWanted: (position: number) => boolean = () => true,
): Promise<FileCount> {
  let position = 0;
  let otherTypes = 0;
  const readings: (PostingReading | Promise<PostingReading>)[] = [];
  /** What was mended in the text so far is told with the next posting of it. */
  let mended: LocatedProblem[] = [];
  if (file.format === 'document' && file.bytes > LIMITS.fileBytes) {
    const limit = LIMITS.fileBytes / 1024 / 1024;
    quarantine(
      1,
      `is larger than ${limit} MB. Write one posting a line, and name the file .ndjson.`,
    );
    return finish();
  }
  const lines =
    file.format === 'lines'
      ? readLines(file.absolutePath, LIMITS.postingBytes)
      : readWhole(file.absolutePath);
  for await (const line of lines) {
    if ('reason' in line) quarantine(line.line, line.reason);
    else readDocument(line.text, line.line, line.warning);
    while (readings.length > MOST_AT_ONCE) await takeNext();
  }
  if (position === 0 && file.format === 'document') {
    quarantine(
      1,
      'holds no JobPosting. Write {"@type": "JobPosting", …}, or move the file elsewhere.',
    );
  }
  return finish();

  async function finish(): Promise<FileCount> {
    while (readings.length > 0) await takeNext();
    return { postings: position, otherTypes };
  }

  async function takeNext(): Promise<void> {
    const reading = await readings.shift();
    if (reading !== undefined) take(reading);
  }

  function quarantine(line: number, message: string): void {
    if (!isWanted(position)) return passOver();
    const told = begin(line);
    const problem = locate({ field: '', severity: 'error', message }, line);
    readings.push({ ...told, problems: [...told.problems, problem].sort(byLineAndGravity) });
  }

  /** The next posting, quarantined until more is known; its order in the file decides with which posting something is told. */
  function begin(line: number): PostingReading {
    const told = { file: file.path, position, line, problems: mended };
    passOver();
    return { ...told, verdict: 'quarantined' };
  }

  function passOver(): void {
    mended = [];
    position += 1;
  }

  function readDocument(text: string, firstLine: number, warning: string | undefined): void {
    const parsed = parseJson(text);
    if ('reason' in parsed) return quarantine(firstLine + parsed.line - 1, parsed.reason);
    mended = [
      ...(warning === undefined ? [] : [{ line: 1, message: warning }]),
      ...parsed.warnings,
    ].map(({ line, message }) =>
      locate({ field: '', severity: 'warning', message }, firstLine + line - 1),
    );
    const locator = createLocator(text, firstLine, parsed.repaired);
    const references = indexReferences(parsed.value);
    const found = findPostings(parsed.value);
    otherTypes += found.otherTypes;
    for (const member of found.members) {
      if (!isWanted(position)) passOver();
      else if ('reason' in member) quarantine(locator.lineOf(member.path), member.reason);
      else readMember(member);
    }
    if (file.format === 'lines' && found.members.length + found.otherTypes === 0) {
      quarantine(firstLine, 'holds no JobPosting. Write {"@type": "JobPosting", …}.');
    }

    function readMember({ object, path, untyped }: FoundPosting): void {
      // No UTF-16 unit takes more than three bytes of UTF-8.
      const bytes =
        text.length * 3 > LIMITS.postingBytes ? Buffer.byteLength(JSON.stringify(object)) : 0;
      if (bytes > LIMITS.postingBytes) {
        return quarantine(locator.lineOf(path), tooLong(bytes, LIMITS.postingBytes));
      }
      const line = path.length === 0 ? firstLine : locator.lineOf(path);
      const told = begin(line);
      const names = [...findNameProblems(object), ...findPlaceholders(object)];
      const source = { file: file.path, position: told.position, line };
      const reading = Promise.resolve(readRecord(readPosting(object, references), source)).then(
        ({ problems: found, record, isUnsettled }): PostingReading => {
          const problems = [...found, ...names];
          if (untyped) problems.push({ field: '@type', severity: 'warning', message: UNTYPED });
          const located = problems.map((problem) =>
            locate(problem, locator.lineOf(path, problem.field)),
          );
          return {
            ...told,
            verdict: record === undefined ? 'quarantined' : verdictOf(problems),
            problems: [...told.problems, ...located].sort(byLineAndGravity),
            ...(record && { record }),
            ...(isUnsettled && { isUnsettled }),
          };
        },
      );
      // A defect is thrown when its turn comes.
      reading.catch(() => undefined);
      readings.push(reading);
    }
  }

  function locate(problem: Problem, line: number): LocatedProblem {
    return { ...problem, file: file.path, line };
  }
}

const GRAVITY: Record<Severity, number> = { error: 0, ineligible: 1, warning: 2 };

function byLineAndGravity(a: LocatedProblem, b: LocatedProblem): number {
  return a.line - b.line || GRAVITY[a.severity] - GRAVITY[b.severity];
}

const UNTYPED = 'is missing, and was taken for "JobPosting". Write "@type": "JobPosting".';
