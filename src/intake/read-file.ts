// One file → its records and everything that is wrong with them.

import type { JSONPath } from 'jsonc-parser';
import { toFacts, type FactsContext } from '../job/facts.ts';
import { readPosting } from '../job/read-posting.ts';
import type { Problem } from '../job/problem.ts';
import { toRecord, type JobRecord } from '../job/record.ts';
import { indexReferences, type JsonObject } from '../job/schema-org.ts';
import type { PostingFile } from './files.ts';
import { findPostings, type FoundPosting } from './find-postings.ts';
import { LIMITS } from './limits.ts';
import { createLocator, parseJson } from './parse-json.ts';
import { readLines, readWhole, tooLong } from './read-text.ts';

/** A problem and where it stands. */
export interface LocatedProblem extends Problem {
  file: string;
  /** From 1. */
  line: number;
}

/** What a file gave. */
export interface FileReading {
  records: JobRecord[];
  problems: LocatedProblem[];
  /** Postings found, publishable or not; what could not be parsed counts as one. */
  recordsRead: number;
  quarantined: number;
  /** Objects of other types, passed over. */
  otherTypes: number;
}

/** Takes a file and what reading needs to know; gives its records, and quarantines what can't be published. */
export async function readPostingFile(
  file: PostingFile,
  context: FactsContext,
): Promise<FileReading> {
  const reading: FileReading = {
    records: [],
    problems: [],
    recordsRead: 0,
    quarantined: 0,
    otherTypes: 0,
  };
  if (file.format === 'document' && file.bytes > LIMITS.fileBytes) {
    const limit = LIMITS.fileBytes / 1024 / 1024;
    quarantine(
      1,
      `is larger than ${limit} MB. Write one posting a line, and name the file .ndjson.`,
    );
    return reading;
  }
  const lines =
    file.format === 'lines'
      ? readLines(file.absolutePath, LIMITS.postingBytes)
      : readWhole(file.absolutePath);
  for await (const line of lines) {
    if ('reason' in line) quarantine(line.line, line.reason);
    else readDocument(line.text, line.line);
  }
  if (reading.recordsRead === 0 && file.format === 'document') {
    quarantine(
      1,
      'holds no JobPosting. Write {"@type": "JobPosting", …}, or move the file elsewhere.',
    );
  }
  return reading;

  function quarantine(line: number, message: string): void {
    reading.recordsRead += 1;
    reading.quarantined += 1;
    reading.problems.push({ file: file.path, line, field: '', severity: 'error', message });
  }

  function readDocument(text: string, firstLine: number): void {
    const parsed = parseJson(text);
    if ('reason' in parsed) return quarantine(firstLine + parsed.line - 1, parsed.reason);
    const locator = createLocator(text, firstLine);
    const references = indexReferences(parsed.value);
    const found = findPostings(parsed.value);
    reading.otherTypes += found.otherTypes;
    for (const member of found.members) {
      if ('reason' in member) quarantine(locator.lineOf(member.path), member.reason);
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
      readRecord(object, path);
      if (untyped) {
        const message = 'is missing, and was taken for "JobPosting". Write "@type": "JobPosting".';
        report({ field: '@type', severity: 'warning', message }, path);
      }
    }

    function readRecord(object: JsonObject, path: JSONPath): void {
      const position = reading.recordsRead;
      reading.recordsRead += 1;
      const posting = readPosting(object, references);
      const { facts, problems } = toFacts(posting, context);
      for (const problem of problems) report(problem, path);
      if (facts === undefined) {
        reading.quarantined += 1;
        return;
      }
      const line = path.length === 0 ? firstLine : locator.lineOf(path);
      reading.records.push(toRecord({ file: file.path, position, line }, facts, posting));
    }

    function report(problem: Problem, path: JSONPath): void {
      reading.problems.push({
        ...problem,
        file: file.path,
        line: locator.lineOf(path, problem.field),
      });
    }
  }
}
