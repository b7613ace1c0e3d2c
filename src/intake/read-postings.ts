// One file → its postings, one by one, each with its problems.

import { readPosting } from '../job/read-posting.ts';
import { findPlaceholders } from '../job/find-placeholders.ts';
import type { Posting } from '../job/posting.ts';
import { escapeControls, GRAVITY } from '../job/problem.ts';
import type { LocatedProblem, Problem, Severity } from '../job/problem.ts';
import { findNameProblems } from '../job/property-names.ts';
import type { JobRecord } from '../job/record.ts';
import type { JsonObject } from '../job/schema-org.ts';
import type { SourceFailure, SourcePosting } from '../sources/source.ts';
import { verdictOf, type Verdict } from '../structured-data/eligibility/verdict.ts';
import type { PostingFile } from './files.ts';
import { findInFile } from './find-in-file.ts';
import { withOverrides } from './with-overrides.ts';
import type { NativePosting } from './find-in-json.ts';
import { toDefect, type ReadRecord, type RecordResult } from './read-record.ts';

/** The result of one posting; what could not be parsed counts as one. */
export interface PostingResult {
  file: string;
  /** From 0 in the order of the file's postings. */
  position: number;
  /** From 1. */
  line: number;
  verdict: Verdict | 'quarantined';
  problems: LocatedProblem[];
  /** The JobPosting that was read; absent where there is none. */
  object?: JsonObject;
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
  /** What the file was taken for, unless it holds JobPostings as they are: "Greenhouse job board". */
  takenFor?: string;
  /** Why the file is no source; ends the sentence "it is …". */
  leftAlone?: string;
  /** Lines of overrides.csv that concern postings of the file. */
  overridden?: number[];
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
  let leftAlone: string | undefined;
  let overridden: number[] | undefined;
  const names = new Set<string>();
  const passedOver = new Map<string, number>();
  const results: (PostingResult | Promise<PostingResult>)[] = [];
  /** Warnings that are not reported yet: the next posting has them among its problems. */
  let warnings: LocatedProblem[] = [];
  for await (const found of withOverrides(findInFile(file), file.overrides ?? [])) {
    if (found.kind === 'name') names.add(found.name);
    else if (found.kind === 'others') otherTypes += found.count;
    else if (found.kind === 'overridden') overridden = found.lines;
    else if (found.kind === 'left alone') leftAlone = found.reason;
    else if (found.kind === 'passed over') {
      passedOver.set(found.reason, (passedOver.get(found.reason) ?? 0) + 1);
    } else if (found.kind === 'warning') {
      warnings.push(locateFault(found, 'warning'));
    } else if (!isWanted(position)) skip();
    else if (found.kind === 'failure') quarantine(found);
    else read(found);
    while (results.length > MOST_AT_ONCE) await reportNext();
  }
  while (results.length > 0) await reportNext();
  const takenFor = describeNames(names, passedOver);
  return {
    postings: position,
    otherTypes,
    ...(takenFor && { takenFor }),
    ...(leftAlone && { leftAlone }),
    ...(overridden && { overridden }),
  };

  async function reportNext(): Promise<void> {
    const result = await results.shift();
    if (result !== undefined) onPosting(result);
  }

  function quarantine(fault: SourceFailure): void {
    if (!isWanted(position)) return skip();
    const { line, trouble } = fault;
    const started = begin(line);
    const problem = locateFault(fault, 'error');
    const problems = [...started.problems, problem].sort(byLineAndGravity);
    results.push({ ...started, problems, ...(trouble && { trouble }) });
  }

  /** Starts the next posting, quarantined until more is known. */
  function begin(line: number): PostingResult {
    const started = { file: file.path, position, line, problems: warnings };
    skip();
    return { ...started, verdict: 'quarantined' };
  }

  function skip(): void {
    warnings = [];
    position += 1;
  }

  function read(found: FoundObject): void {
    const { object, line } = found;
    const started = { ...begin(line), object };
    const { posting, problems: ofObject } = readMembers(found);
    const place = (problem: Problem) =>
      found.kind === 'native'
        ? locate(problem, found.lineOf(problem.field))
        : locateInSource(problem, found);
    const source = { file: file.path, position: started.position, line };
    const finish = ({ problems: ofRecord, record, isUnsettled }: RecordResult): PostingResult => {
      const problems = [...ofRecord, ...ofObject];
      if (found.kind === 'native' && found.untyped) {
        problems.push({ field: '@type', severity: 'warning', message: UNTYPED });
      }
      return {
        ...started,
        verdict: record === undefined ? 'quarantined' : verdictOf(problems),
        problems: [...started.problems, ...problems.map(place)].sort(byLineAndGravity),
        ...(record && { record }),
        ...(isUnsettled && { isUnsettled }),
      };
    };
    const result = Promise.resolve(
      posting === undefined ? { problems: [] } : readRecord(posting, source),
    ).then(finish);
    // A defect is thrown when the posting's turn comes.
    result.catch(() => undefined);
    results.push(result);
  }

  function locateFault(
    { line, reason, isOfFile }: SourceFailure,
    severity: Severity,
  ): LocatedProblem {
    const problem = locate({ field: '', severity, message: reason }, line);
    return { ...problem, ...(isOfFile && { isOfFile }) };
  }

  function locate(problem: Problem, line: number): LocatedProblem {
    return { ...problem, file: file.path, line };
  }

  /** Names what the owner wrote, beside the property that was made of it. */
  function locateInSource(
    problem: Problem,
    { originOf, adviceFor, line }: SourcePosting,
  ): LocatedProblem {
    const { field } = problem;
    const origin = originOf(field);
    const advice = field === '' ? undefined : adviceFor?.(field, origin !== undefined);
    const ofFile = field === 'hiringOrganization' && origin === undefined ? EMPLOYER : undefined;
    const message = [problem.message, advice, ofFile]
      .filter((part) => part !== undefined)
      .join(' ');
    if (origin === undefined) return locate({ ...problem, message }, line);
    const name = escapeControls(origin.name.slice(0, MAX_NAME));
    const shown = name === field ? name : `${name} (${field})`;
    return locate({ ...problem, message, field: shown }, origin.line);
  }
}

/** A JobPosting as its file has it, or one that was made of a source. */
type FoundObject = NativePosting | ({ kind: 'posting' } & SourcePosting);

const NO_REFERENCES: ReadonlyMap<string, JsonObject> = new Map();
const MAX_NAME = 80;
const EMPLOYER = 'Or state it for the whole file in content/sources.json, as "employer".';

function describeNames(
  names: ReadonlySet<string>,
  passedOver: ReadonlyMap<string, number>,
): string | undefined {
  if (names.size === 0 && passedOver.size === 0) return undefined;
  const others = [...passedOver].map(([reason, times]) =>
    times === 1 ? `1 was not read: it ${reason}` : `${times} were not read: each ${reason}`,
  );
  const name = [...names].join(' and ') || 'JobPostings';
  return [name, ...others].join('; ');
}

/** What an object states, and what is wrong with its names and its values; no posting where that shows a defect. */
function readMembers(found: FoundObject): { posting?: Posting; problems: Problem[] } {
  const { object } = found;
  try {
    const isNative = found.kind === 'native';
    const ofNames = isNative ? findNameProblems(object) : found.problems;
    const posting = readPosting(object, isNative ? found.references : NO_REFERENCES);
    return { posting, problems: [...ofNames, ...findPlaceholders(object)] };
  } catch (error) {
    return { problems: [toDefect(error)] };
  }
}

function byLineAndGravity(a: LocatedProblem, b: LocatedProblem): number {
  return a.line - b.line || GRAVITY[a.severity] - GRAVITY[b.severity];
}

const UNTYPED = 'is missing, and was taken for "JobPosting". Write "@type": "JobPosting".';
