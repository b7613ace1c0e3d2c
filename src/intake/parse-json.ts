// JSON text → value, with the line and column of errors.

import { visit, type JSONPath } from 'jsonc-parser';
import { quoteFound } from '../job/problem.ts';
import { toTerm, type Json } from '../job/schema-org.ts';
import { findOutline, outlineJson, type Outline } from './json-outline.ts';
import { repairJson, type RepairedJson } from './json-repair.ts';
import { shapeOf } from './json-text.ts';
import { INPUT_LIMITS } from './limits.ts';

/** What was read although it is not strictly JSON; lines from 1. */
interface TextWarning {
  line: number;
  message: string;
}

/** The value and what was repaired to get it, or the line (from 1) and the sentence that says what to write. */
export type ParsedJson =
  | { value: Json; warnings: TextWarning[]; repaired?: RepairedJson }
  | { line: number; reason: string };

/** Parses JSON text (RFC 8259); never throws on what the text holds. */
export function parseJson(text: string): ParsedJson {
  if (text.trim() === '') {
    return { line: 1, reason: 'is empty. Write one JobPosting, or remove the file.' };
  }
  const { depth, names, hasEscapedNames } = shapeOf(text);
  if (depth > INPUT_LIMITS.depth) {
    return {
      line: 1,
      reason: `is nested ${depth} levels deep; the limit is ${INPUT_LIMITS.depth}. Flatten it.`,
    };
  }
  try {
    const value = JSON.parse(text) as Json;
    // The value has a name that is repeated in an object only once. Counting does not cover escaped
    // names: V8 confuses one with another where an earlier object had one that looks like it.
    const isEachOnce = !hasEscapedNames && names === countNames(value);
    return { value, warnings: isEachOnce ? [] : findRepeatedNames(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parseRepaired(text) ?? describeSyntaxError(text);
  }
}

/** Reads the text, with a warning, where the intent is beyond doubt. */
function parseRepaired(text: string): ParsedJson | undefined {
  const repaired = repairJson(text);
  const { values, starts, rawBreaks } = repaired;
  if ((values.length < 2 && rawBreaks === undefined) || values.length !== starts.length) {
    return undefined;
  }
  const warnings: TextWarning[] = [];
  const positionAt = toPositions(text);
  if (values.length > 1) {
    const message = `holds ${values.length} values one after another, and was read as a list. Put them in a list [ … ], or one on each line of a .ndjson file.`;
    warnings.push({ line: positionAt(starts[1] ?? 0).line, message });
  }
  if (rawBreaks !== undefined) {
    const { line, column } = positionAt(rawBreaks.offset);
    const message = `has a raw line break or tab inside a text at column ${column}, ${rawBreaks.count} in all, and was read with them. Write a line break as \\n and a tab as \\t.`;
    warnings.push({ line, message });
  }
  try {
    const [first, ...others] = values.map((value) => JSON.parse(value) as Json);
    const value = others.length === 0 ? (first ?? null) : [first ?? null, ...others];
    return { value, warnings, repaired };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Counts each distinct name of each object. */
function countNames(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const members: readonly (Json | undefined)[] = Array.isArray(value)
    ? (value as readonly Json[])
    : Object.values(value);
  return members.reduce<number>(
    (sum, member) => sum + countNames(member ?? null),
    Array.isArray(value) ? 0 : members.length,
  );
}

/** JSON allows repeated names in an object, and every parser uses the last: the first is lost unless it is reported. */
function findRepeatedNames(text: string): TextWarning[] {
  const open: Set<string>[] = [];
  const warnings: TextWarning[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, _offset, _length, startLine) => {
      const names = open.at(-1);
      if (names?.has(name) && warnings.length < MOST_REPEATED) {
        const message = `states ${quoteFound(name)} twice in one object, and the last was used. Write it once.`;
        warnings.push({ line: startLine + 1, message });
      }
      names?.add(name);
    },
  });
  return warnings;
}

/** Hostile text can repeat a name any number of times. */
const MOST_REPEATED = 5;

/** Codes of jsonc-parser's ParseErrorCode, in words for the person who edits the file. */
const SYNTAX_ERRORS = new Map<number, string>([
  [1, 'there is a character or word that JSON does not allow. Write values in double quotes.'],
  [2, 'there is no valid number. Write digits, or put the value in double quotes.'],
  [
    3,
    'a property name in double quotes is missing, often after a trailing comma. Remove the comma.',
  ],
  [4, 'a value is missing, often after a trailing comma. Remove the comma, or write the value.'],
  [5, 'a colon is missing after a property name. Write "name": value.'],
  [6, 'a comma is missing. Write a comma between two properties or values.'],
  [7, 'a closing brace } is missing. Write it where the object ends.'],
  [8, 'a closing bracket ] is missing. Write it where the list ends.'],
  [9, 'the text goes on after the end of the JSON value. Put several postings in a list [ … ].'],
  [10, 'there is a comment, which JSON does not allow. Remove it.'],
  [11, 'a comment does not end. Remove it.'],
  [
    12,
    'a text does not end. Write the closing double quote; a line break inside a text is written \\n.',
  ],
  [13, 'a number does not end. Write its digits.'],
  [14, 'there is a broken \\u escape. Write \\u and four hex digits.'],
  [15, 'there is a broken escape. Write a backslash as \\\\.'],
  [16, 'there is a control character inside a text. Write a line break as \\n and a tab as \\t.'],
]);

/** The code of a text that goes on. */
const AFTER_END = 9;
const PROPERTY = /^[,}\s]*"[^"\n]{1,60}"\s*:/;

function describeSyntaxError(text: string): { line: number; reason: string } {
  // What people save of a page instead of the posting in it.
  if (text.trimStart().startsWith('<')) {
    const advice = /<script\b/i.test(text)
      ? 'Keep only the JSON that stands between <script type="application/ld+json"> and </script>.'
      : 'Write a JobPosting as JSON, or move the file elsewhere.';
    return { line: 1, reason: `is not JSON but HTML or XML. ${advice}` };
  }
  try {
    const onError = (code: number, offset: number) => {
      throw new FirstError(code, offset);
    };
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof FirstError)) throw error;
    const { line, column } = toPositions(text)(error.offset);
    const isBehindBrace =
      error.code === AFTER_END && PROPERTY.test(text.slice(error.offset, error.offset + 100));
    const words = isBehindBrace
      ? 'a property stands behind the closing brace }. Move it before the brace.'
      : (SYNTAX_ERRORS.get(error.code) ?? 'there is something that JSON does not allow.');
    return { line, reason: `is not JSON: at column ${column} ${words}` };
  }
  return { line: 1, reason: 'is not JSON. Check it with a JSON validator.' };
}

/** Stops the visit: after the first error the text may nest deeper than any stack. */
class FirstError extends Error {
  readonly code: number;
  readonly offset: number;

  constructor(code: number, offset: number) {
    super();
    this.code = code;
    this.offset = offset;
  }
}

/** Finds the lines of properties in one document; scans the text again only on demand. */
export interface Locator {
  /** Returns the property's line, or the record's where the property is missing. */
  lineOf: (record: JSONPath, property?: string) => number;
}

/** `firstLine` is the line of the file on which the document begins. */
export function createLocator(text: string, firstLine: number, repaired?: RepairedJson): Locator {
  const source = repaired?.aligned ?? text;
  const isList = repaired !== undefined && repaired.starts.length > 1;
  const outlines = new Map<number, Outline>();
  let positionAt: ReturnType<typeof toPositions> | undefined;
  return {
    lineOf: (record, property) => {
      if (!text.includes('\n')) return firstLine;
      // Consecutive values are members of a list that the text does not write.
      const [index, ...below] = isList ? record : [0, ...record];
      const start = repaired?.starts[Number(index ?? 0)] ?? 0;
      const root = outlines.get(start) ?? outlineJson(source, start);
      outlines.set(start, root);
      const value = findOutline(root, below) ?? root;
      const found = property === undefined ? undefined : findProperty(value, property);
      positionAt ??= toPositions(text);
      return firstLine + positionAt((found ?? value).offset).line - 1;
    },
  };
}

/** Falls back to the name that differs in prefix and case only, as the reader does. */
function findProperty(
  { properties = [] }: Outline,
  property: string,
): { offset: number } | undefined {
  return (
    properties.find(({ name }) => name === property) ??
    properties.find(({ name }) => toTerm(name) === property.toLowerCase())
  );
}

/** Converts offsets to lines and columns, both from 1; counts the lines once. */
function toPositions(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
