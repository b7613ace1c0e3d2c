// content/overrides.csv: what its owner says otherwise of single postings, whenever their file is fetched anew.

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { escapeControls } from '../job/problem.ts';
import { isObject, type Json, type JsonObject } from '../job/schema-org.ts';
import { jobPosting } from '../job/vocabulary/job-posting.ts';
import { codeOf } from './files.ts';
import type { Override } from '../sources/source.ts';
import { WrongSources } from './stated-sources.ts';

const COLUMNS = ['source', 'id', 'property', 'value'] as const;
const HIDDEN = 'hidden';

/** The file stands beside the folder of postings. */
export function overridesPathOf(jobsDir: string): string {
  return join(dirname(jobsDir), 'overrides.csv');
}

/** Throws a WrongSources. */
export function readOverrides(jobsDir: string): Override[] {
  const path = overridesPathOf(jobsDir);
  const name = `${basename(dirname(path))}/${basename(path)}`;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const overrides: Override[] = [];
  try {
    parse(text, {
      bom: true,
      // Spreadsheets write semicolons where commas stand in numbers.
      delimiter: /^[^,\n]*;/.test(text) ? ';' : ',',
      columns: (header: string[]) => header.map((column) => column.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
      on_record: (row: Record<string, string>, { lines }) => {
        overrides.push(toOverride(row, lines, name));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new WrongSources(`${name}:${String(error['lines'])} is no table: ${error.message}.`);
  }
  return overrides;
}

function toOverride(row: Record<string, string>, line: number, name: string): Override {
  const fail = (message: string): never => {
    throw new WrongSources(`${name}:${line} ${message}`);
  };
  const missing = COLUMNS.find((column) => row[column] === undefined);
  if (missing !== undefined)
    fail(`has no column “${missing}”. The first line is: ${COLUMNS.join(',')}`);
  const { source = '', id = '', property = '', value = '' } = row;
  if (id === '') fail('has no id. Write the value of the posting’s identifier, or its url.');
  if (!isKnown(property)) {
    fail(
      `has the property “${escapeControls(property.slice(0, 40))}”, which is not known. Write a property of JobPosting, one of your own that begins with x:, or hidden.`,
    );
  }
  return { source: source.replace(/\/$/, ''), id, property, value, line };
}

function isKnown(property: string): boolean {
  return (
    property === HIDDEN ||
    Object.hasOwn(jobPosting, property) ||
    OTHERS.has(property) ||
    /^x:./.test(property)
  );
}

const OTHERS: ReadonlySet<string> = new Set(['url', 'identifier', 'inLanguage', 'description']);

export function overridesOf(path: string, overrides: readonly Override[]): Override[] {
  return overrides.filter(
    ({ source }) => source === '' || source === path || path.startsWith(`${source}/`),
  );
}

export interface Overridden {
  object: JsonObject;
  /** Lines of overrides.csv by the property that they state. */
  lines: ReadonlyMap<string, number>;
}

/** Those that name the posting, by its identifier's value or its url. */
export function overridesFor(object: JsonObject, overrides: readonly Override[]): Override[] {
  const names = namesOf(object);
  return overrides.filter(({ id }) => names.includes(id));
}

/** The posting as its owner says; undefined where it is hidden. */
export function override(object: JsonObject, rows: readonly Override[]): Overridden | undefined {
  if (rows.some(({ property, value }) => property === HIDDEN && !/^(?:no|false|0)$/i.test(value))) {
    return undefined;
  }
  const stated: Record<string, Json | undefined> = { ...object };
  const lines = new Map<string, number>();
  for (const { property, value, line } of rows) {
    if (property === HIDDEN) continue;
    stated[property] = value === '' ? undefined : value;
    lines.set(property, line);
  }
  return { object: rows.length === 0 ? object : stated, lines };
}

function namesOf({ identifier, url }: JsonObject): string[] {
  const members = Array.isArray(identifier) ? (identifier as readonly Json[]) : [identifier];
  const values = members.map((one) => (isObject(one) ? one['value'] : one));
  return [...values, url].flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [],
  );
}
