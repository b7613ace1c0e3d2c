// Values in records of a source by their path, such as "location.name".

import type { Json, JsonObject } from '../job/schema-org.ts';
import { isObject } from '../job/schema-org.ts';

/** Words that exports write where a value is missing. */
const NOTHING = /^(?:null|none|nan|undefined|n\/a|not specified)$/i;

export function valueAt(record: Json | undefined, path: string): Json | undefined {
  let value = record;
  for (const name of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** Trims; numbers as text. Undefined where the value is empty, or no text. */
export function textAt(record: Json | undefined, path: string): string | undefined {
  return toText(valueAt(record, path));
}

export function toText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || NOTHING.test(text) ? undefined : text;
}

export function numberAt(record: Json | undefined, path: string): number | undefined {
  const text = textAt(record, path);
  if (text === undefined || !/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  // 0 stands for unknown in every format with amounts.
  const number = Number(text);
  return number === 0 ? undefined : number;
}

export function isTrueAt(record: Json | undefined, path: string): boolean {
  const value = valueAt(record, path);
  return value === true || value === 1 || (typeof value === 'string' && TRUE.test(value.trim()));
}

const TRUE = /^(?:true|yes|1)$/i;

/** A list, lists in it flattened, or a single value as a list of one. */
export function listAt(record: Json | undefined, path: string): readonly Json[] {
  const value = valueAt(record, path);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as Json[]).flat() : [value];
}

export function objectsAt(record: Json | undefined, path: string): JsonObject[] {
  return listAt(record, path).filter(isObject);
}

export function has(record: JsonObject, ...names: string[]): boolean {
  return names.every((name) => Object.hasOwn(record, name));
}

export function hasTexts(record: JsonObject, ...paths: string[]): boolean {
  return paths.every((path) => textAt(record, path) !== undefined);
}
