// How schema.org's JSON-LD says things: one value or many, text or object, by name or by reference.

import { isAbsent } from './placeholder.ts';

/** Any value that JSON.parse gives. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const SCHEMA_PREFIX = /^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/i;

/** Takes any JSON value; says whether it is an object with properties. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes one value, a list or nothing; gives a flat list without nulls. */
function toList(value: Json | undefined): Exclude<Json, null | readonly Json[]>[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((member: Json) => toList(member));
  // JSON-LD's containers hold a list of their own.
  const held = isObject(value) ? (value['@list'] ?? value['@set']) : undefined;
  if (held !== undefined) return toList(held);
  return [value as Exclude<Json, null | readonly Json[]>];
}

/** Takes a property's or a type's name as written; gives it without prefix, in lower case. */
export function toTerm(written: string): string {
  const name = written.trim();
  return (name.includes(':') ? name.replace(SCHEMA_PREFIX, '') : name).toLowerCase();
}

/** Takes an object's `@type` and a type's name; says whether it is among them, whatever its prefix and case. */
export function hasType(object: JsonObject, type: string): boolean {
  return toList(object['@type']).some(
    (name) => typeof name === 'string' && toTerm(name) === type.toLowerCase(),
  );
}

/** Takes an object; says whether its `@type` names anything. */
export function isTyped(object: JsonObject): boolean {
  return toList(object['@type']).some((name) => typeof name !== 'string' || !isAbsent(name));
}

/** A reader of one node's properties, whatever their prefix or case. */
export interface Node {
  /** The property's values as a flat list, `@id` references resolved, each once. */
  values: (property: string) => Exclude<Json, null | readonly Json[]>[];
  /** The property's stated texts (numbers and booleans as text; objects by their name). */
  texts: (property: string) => string[];
  /** The first of them. */
  text: (property: string) => string | undefined;
  /** The same for addresses and words of an enumeration, which may also be the `@id` of an object that says no more. */
  terms: (property: string) => string[];
  /** The property's objects as nodes. */
  nodes: (property: string) => Node[];
  /** The property's values in their order: objects as nodes, all else as stated text. */
  members: (property: string) => (string | Node)[];
  /** The node's own `@id`. */
  id: string | undefined;
  object: JsonObject;
}

/** Takes an object and what finds its references; gives a reader that copies nothing unasked. */
export function toNode(object: JsonObject, references: ReadonlyMap<string, JsonObject>): Node {
  const byName = new Map<string, Json>();
  for (const [key, value] of Object.entries(object)) {
    const name = toTerm(key);
    if (value !== undefined && value !== null && !byName.has(name)) byName.set(name, value);
  }
  const values = (property: string) => {
    // The exact spelling wins over a property in the wrong case.
    const exact = Object.hasOwn(object, property) ? object[property] : undefined;
    const value = exact ?? byName.get(property.toLowerCase());
    // Of all the properties that are asked for, most are not stated.
    if (value === undefined) return [];
    if (typeof value !== 'object') return [value];
    const stated = toList(value);
    // A thousand references to one long text count once, so that no file unfolds into more than it holds.
    return [...new Set(stated.map((value) => resolve(value, references)))];
  };
  const texts = (property: string) =>
    values(property)
      .map((value) => textOf(value, references))
      .filter((text): text is string => text !== undefined && !isAbsent(text));
  const id = object['@id'];
  const members = (property: string) =>
    values(property)
      .map((value) => (isObject(value) ? (value['@value'] ?? toNode(value, references)) : value))
      .map((value) => (isNode(value) ? value : String(value)))
      .filter((member) => typeof member !== 'string' || !isAbsent(member));
  return {
    values,
    texts,
    text: (property) => texts(property)[0],
    terms: (property) =>
      values(property)
        .map((value) => textOf(value, references) ?? iriOf(value))
        .filter((term): term is string => term !== undefined && !isAbsent(term)),
    members,
    nodes: (property) => members(property).filter((member) => typeof member !== 'string'),
    id: typeof id === 'string' && !isAbsent(id) ? id : undefined,
    object,
  };
}

/** An absolute `@id`; "#a" names an object of the document and nothing else. */
function iriOf(value: Json): string | undefined {
  const id = isObject(value) ? value['@id'] : undefined;
  return typeof id === 'string' && /^[a-z][a-z\d+.-]*:/i.test(id) ? id : undefined;
}

function isNode(value: Json | Node): value is Node {
  return typeof value === 'object' && value !== null && 'members' in value;
}

/** An object that is only `{"@id": …}` stands for the node of that id in the same document. */
function resolve<T extends Json>(
  value: T,
  references: ReadonlyMap<string, JsonObject>,
): T | JsonObject {
  if (!isObject(value)) return value;
  const id = value['@id'];
  if (typeof id !== 'string' || Object.keys(value).some((key) => !key.startsWith('@')))
    return value;
  return references.get(id) ?? value;
}

/** Where an object says in a text what it is, the best first. */
const NAMING = ['@value', 'name', 'value', 'codeValue', 'termCode', 'description', 'url'];

/** How far a text may stand below its property: a Country's `name`, and that name's `@value`. */
const TEXT_DEPTH = 2;

function textOf(
  value: Json,
  references: ReadonlyMap<string, JsonObject>,
  depth = 0,
): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isObject(value) || depth === TEXT_DEPTH) return undefined;
  const node = toNode(value, references);
  for (const property of NAMING) {
    const [inner] = node
      .values(property)
      .filter((text) => typeof text !== 'string' || !isAbsent(text));
    const text = inner === undefined ? undefined : textOf(inner, references, depth + 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Takes a parsed document; gives its nodes that carry both an `@id` and something to say. */
export function indexReferences(document: Json): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const waiting: Json[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) {
      for (const member of value as readonly Json[]) waiting.push(member);
    } else if (value !== undefined && isObject(value)) {
      const id = value['@id'];
      const speaks = Object.keys(value).some((key) => !key.startsWith('@'));
      if (typeof id === 'string' && speaks && !found.has(id)) found.set(id, value);
      for (const child of Object.values(value)) {
        if (typeof child === 'object' && child !== null) waiting.push(child);
      }
    }
  }
  return found;
}
