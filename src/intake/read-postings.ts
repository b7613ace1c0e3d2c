// One file → its postings, one by one, each with its problems.

import { readPosting } from '../job/read-posting.ts';
import { findPlaceholders } from '../job/find-placeholders.ts';
import type { Posting } from '../job/posting.ts';
import type { LocatedProblem, Problem, Severity } from '../job/problem.ts';
import { findNameProblems } from '../job/property-names.ts';
import type { JobRecord } from '../job/record.ts';
import { indexReferences, type JsonObject } from '../job/schema-org.ts';
import { verdictOf, type Verdict } from '../structured-data/eligibility/verdict.ts';
import type { PostingFile } from './files.ts';
import { findPostings, type FoundPosting } from './find-postings.ts';
import { INPUT_LIMITS } from './limits.ts';
import { createLocator, parseJson } from './parse-json.ts';
import { toDefect, type ReadRecord, type RecordResult } from './read-record.ts';
import { readLines, readText, tooLong } from './read-text.ts';

/** The result of one posting; what could not be parsed counts as one. */
export interface PostingResult {
  file: string;
  /** From 0 in the order of the file's postings. */
  position: number;
  /** From 1. */
  line: number;
  verdict: Verdict | 'quarantined';
  problems: LocatedProblem[];
  /** Absent when quarantined. */
  record?: JobRecord;
  /** Whether the next build may come to another result. */
  isUnsettled?: true;
  /** Why the system does not give the file, which says nothing about what it holds. */
  trouble?: Error;
}

/** Postings whose records are being made while the file is read on. */
const MOST_AT_ONCE = 128;

/** What a file holds, whether its postings are wanted or not. */
export interface FileCount {
  /** Postings, publishable or not; what could not be parsed counts as one. */
  postings: number;
  /** Objects of other types, which are ignored. */
  otherTypes: number;
}

/** Calls `onPosting` in the file's order for each posting that is wanted by its position; counts the others too. */
export async function readPostings(
  file: PostingFile,
  readRecord: ReadRecord,
  onPosting: (result: PostingResult) => void,
  isWanted: (position: number) => boolean = () => true,
): Promise<FileCount> {
  let position = 0;
  let otherTypes = 0;
  const results: (PostingResult | Promise<PostingResult>)[] = [];
  /** Repairs of the text that are not reported yet: the next posting has them among its problems. */
  let repairs: LocatedProblem[] = [];
  if (file.format === 'document' && file.bytes > INPUT_LIMITS.fileBytes) {
    const limit = INPUT_LIMITS.fileBytes / 1024 / 1024;
    quarantine(
      1,
      `is larger than ${limit} MB. Write one posting a line, and name the file .ndjson.`,
    );
    return finish();
  }
  const lines =
    file.format === 'lines'
      ? readLines(file.absolutePath, INPUT_LIMITS.postingBytes)
      : readText(file.absolutePath);
  for await (const line of lines) {
    if ('reason' in line) quarantine(line.line, line.reason, line.trouble);
    else readDocument(line.text, line.line, line.warning);
    while (results.length > MOST_AT_ONCE) await reportNext();
  }
  if (position === 0 && file.format === 'document') {
    quarantine(
      1,
      'holds no JobPosting. Write {"@type": "JobPosting", …}, or move the file elsewhere.',
    );
  }
  return finish();

  async function finish(): Promise<FileCount> {
    while (results.length > 0) await reportNext();
    return { postings: position, otherTypes };
  }

  async function reportNext(): Promise<void> {
    const result = await results.shift();
    if (result !== undefined) onPosting(result);
  }

  function quarantine(line: number, message: string, trouble?: Error): void {
    if (!isWanted(position)) return skip();
    const started = begin(line);
    const problem = locate({ field: '', severity: 'error', message }, line);
    const problems = [...started.problems, problem].sort(byLineAndGravity);
    results.push({ ...started, problems, ...(trouble && { trouble }) });
  }

  /** Starts the next posting, quarantined until more is known. */
  function begin(line: number): PostingResult {
    const started = { file: file.path, position, line, problems: repairs };
    skip();
    return { ...started, verdict: 'quarantined' };
  }

  function skip(): void {
    repairs = [];
    position += 1;
  }

  function readDocument(text: string, firstLine: number, warning: string | undefined): void {
    const parsed = parseJson(text);
    if ('reason' in parsed) return quarantine(firstLine + parsed.line - 1, parsed.reason);
    repairs = [
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
      if (!isWanted(position)) skip();
      else if ('reason' in member) quarantine(locator.lineOf(member.path), member.reason);
      else readMember(member);
    }
    if (file.format === 'lines' && found.members.length + found.otherTypes === 0) {
      quarantine(firstLine, 'holds no JobPosting. Write {"@type": "JobPosting", …}.');
    }

    function readMember({ object, path, untyped }: FoundPosting): void {
      // No UTF-16 unit takes more than three bytes of UTF-8.
      const bytes =
        text.length * 3 > INPUT_LIMITS.postingBytes ? Buffer.byteLength(JSON.stringify(object)) : 0;
      if (bytes > INPUT_LIMITS.postingBytes) {
        return quarantine(locator.lineOf(path), tooLong(bytes, INPUT_LIMITS.postingBytes));
      }
      const line = path.length === 0 ? firstLine : locator.lineOf(path);
      const started = begin(line);
      const source = { file: file.path, position: started.position, line };
      const { posting, names } = readMembers(object, references);
      const result = Promise.resolve(
        posting === undefined ? { problems: [] } : readRecord(posting, source),
      ).then(({ problems: found, record, isUnsettled }: RecordResult): PostingResult => {
        const problems = [...found, ...names];
        if (untyped) problems.push({ field: '@type', severity: 'warning', message: UNTYPED });
        const located = problems.map((problem) =>
          locate(problem, locator.lineOf(path, problem.field)),
        );
        return {
          ...started,
          verdict: record === undefined ? 'quarantined' : verdictOf(problems),
          problems: [...started.problems, ...located].sort(byLineAndGravity),
          ...(record && { record }),
          ...(isUnsettled && { isUnsettled }),
        };
      });
      // A defect is thrown when the posting's turn comes.
      result.catch(() => undefined);
      results.push(result);
    }
  }

  function locate(problem: Problem, line: number): LocatedProblem {
    return { ...problem, file: file.path, line };
  }
}

/** What an object states, and what is wrong with its names and its values; no posting where that shows a defect. */
function readMembers(
  object: JsonObject,
  references: ReadonlyMap<string, JsonObject>,
): { posting?: Posting; names: Problem[] } {
  try {
    const names = [...findNameProblems(object), ...findPlaceholders(object)];
    return { posting: readPosting(object, references), names };
  } catch (error) {
    return { names: [toDefect(error)] };
  }
}

const GRAVITY: Record<Severity, number> = { error: 0, ineligible: 1, warning: 2 };

function byLineAndGravity(a: LocatedProblem, b: LocatedProblem): number {
  return a.line - b.line || GRAVITY[a.severity] - GRAVITY[b.severity];
}

const UNTYPED = 'is missing, and was taken for "JobPosting". Write "@type": "JobPosting".';
