// JSON text → the postings in it: JobPostings as they stand, or what is made of a known reply.

import type { JSONPath } from 'jsonc-parser';
import { valueAt } from '../sources/record.ts';
import { describeWithoutEmployer, readNamedJson } from '../sources/json/read-named-json.ts';
import { readJsonSource, type ReadRecordOf } from '../sources/json/read-json-source.ts';
import type { SourceFacts, SourceItem } from '../sources/source.ts';
import { indexReferences, isObject, type Json, type JsonObject } from '../job/schema-org.ts';
import { findPostings, type FoundPosting, type FoundPostings } from './find-postings.ts';
import { isJsonFeed } from './json-feed.ts';
import { describeOtherJson } from './other-json.ts';
import { INPUT_LIMITS } from './limits.ts';
import { createLocator, parseJson, type Locator } from './parse-json.ts';
import { tooLong } from './read-text.ts';

/** A JobPosting as its file has it. */
export interface NativePosting {
  kind: 'native';
  object: JsonObject;
  /** The document's nodes by `@id`. */
  references: ReadonlyMap<string, JsonObject>;
  /** It has no `@type`. */
  untyped: boolean;
  line: number;
  lineOf: (property: string) => number;
}

export type Found = SourceItem | NativePosting;

export interface JsonText {
  text: string;
  /** The line of the file on which the text begins. */
  line: number;
  /** Whether it is a whole file. */
  isFile: boolean;
}

export function* findInJson(
  { text, line, isFile }: JsonText,
  facts: SourceFacts,
): Generator<Found> {
  const ofFile = isFile ? ({ isOfFile: true } as const) : {};
  const parsed = parseJson(text);
  if ('reason' in parsed) {
    const { reason } = parsed;
    yield { kind: 'failure', line: line + parsed.line - 1, reason, ...ofFile };
    return;
  }
  for (const warning of parsed.warnings) {
    yield { kind: 'warning', line: line + warning.line - 1, reason: warning.message, ...ofFile };
  }
  const { value } = parsed;
  const locator = createLocator(text, line, parsed.repaired);
  const found = findPostings(value);
  const isNative = found.members.some((member) => 'object' in member && !member.untyped);
  const source = isNative
    ? undefined
    : (readJsonSource(value, facts) ?? readNamedJson(value, facts));
  if (source !== undefined) {
    yield { kind: 'name', name: source.name };
    const { reason, warning } = source;
    if (warning !== undefined) yield { kind: 'warning', line, reason: warning, ...ofFile };
    if (reason !== undefined) yield { kind: 'failure', line, reason, ...ofFile };
    for (const record of source.records) yield fromRecord(record, value, locator, text);
    return;
  }
  const other = isFile ? describeOther(value, found, facts) : undefined;
  if (other !== undefined) {
    yield { kind: 'left alone', reason: other };
    return;
  }
  if (isNative && isObject(value) && isJsonFeed(value)) {
    yield { kind: 'name', name: 'JSON Feed with JobPostings, as Teamtailor writes it' };
  }
  if (found.otherTypes > 0) yield { kind: 'others', count: found.otherTypes };
  const references = indexReferences(value);
  for (const member of found.members) {
    if ('reason' in member) {
      yield { kind: 'failure', line: locator.lineOf(member.path), reason: member.reason };
    } else {
      yield fromMember(member, references, locator, line, text);
    }
  }
}

function describeOther(value: Json, found: FoundPostings, facts: SourceFacts): string | undefined {
  const isPosting = found.members.some((member) => 'object' in member);
  const without = isPosting ? undefined : describeWithoutEmployer(value, facts);
  return without ?? describeOtherJson(value, found);
}

function fromMember(
  { object, path, untyped }: FoundPosting,
  references: ReadonlyMap<string, JsonObject>,
  locator: Locator,
  firstLine: number,
  text: string,
): Found {
  const excess = excessOf(object, text);
  if (excess !== undefined) return { kind: 'failure', line: locator.lineOf(path), reason: excess };
  return {
    kind: 'native',
    ...{ object, references, untyped },
    line: path.length === 0 ? firstLine : locator.lineOf(path),
    lineOf: (property) => locator.lineOf(path, property),
  };
}

function fromRecord(record: ReadRecordOf, document: Json, locator: Locator, text: string): Found {
  const { object, problems, paths, passedOver, path, adviceFor } = record;
  if (passedOver !== undefined) return { kind: 'passed over', reason: passedOver };
  const line = locator.lineOf(path);
  const excess = excessOf(object, text);
  if (excess !== undefined) return { kind: 'failure', line, reason: excess };
  return {
    kind: 'posting',
    ...{ object, problems, line },
    ...(adviceFor && { adviceFor }),
    originOf: (property) => {
      const name = paths.get(property);
      if (name === undefined || name === '') return undefined;
      return { name, line: lineOfName(name, path, document, locator) };
    },
  };
}

/** Names the record's own line where a list or a missing object stands in between. */
function lineOfName(name: string, path: JSONPath, document: Json, locator: Locator): number {
  const names = name.split('.');
  const record = valueAt(document, path.join('.')) ?? document;
  const parents = names.slice(0, -1);
  const isThere = parents.length === 0 || isObject(valueAt(record, parents.join('.')));
  return isThere
    ? locator.lineOf([...path, ...parents], names.at(-1) ?? '')
    : locator.lineOf(path, names[0] ?? '');
}

/** The sentence about an object that is longer than a posting may be. */
export function excessOf(object: JsonObject, text: string): string | undefined {
  // No UTF-16 unit takes more than three bytes of UTF-8.
  if (text.length * 3 <= INPUT_LIMITS.postingBytes) return undefined;
  const bytes = Buffer.byteLength(JSON.stringify(object));
  return bytes > INPUT_LIMITS.postingBytes ? tooLong(bytes, INPUT_LIMITS.postingBytes) : undefined;
}
