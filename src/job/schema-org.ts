// schema.org's JSON-LD in all its forms: one value or many, text or object, by name or by reference.

import { isAbsent } from './placeholder.ts';

/** Any value that JSON.parse returns. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const SCHEMA_PREFIX = /^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/i;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Flattens a value or nested lists, without nulls. */
function toList(value: Json | undefined): Exclude<Json, null | readonly Json[]>[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((member: Json) => toList(member));
  // JSON-LD's containers.
  const contained = isObject(value) ? (value['@list'] ?? value['@set']) : undefined;
  if (contained !== undefined) return toList(contained);
  return [value as Exclude<Json, null | readonly Json[]>];
}

/** The name of a property or a type without its prefix, in lower case. */
export function toTerm(written: string): string {
  const name = written.trim();
  return (name.includes(':') ? name.replace(SCHEMA_PREFIX, '') : name).toLowerCase();
}

/** Whether the object's `@type` includes a type, whatever its prefix and case. */
export function hasType(object: JsonObject, type: string): boolean {
  return toList(object['@type']).some(
    (name) => typeof name === 'string' && toTerm(name) === type.toLowerCase(),
  );
}

export function isTyped(object: JsonObject): boolean {
  return toList(object['@type']).some((name) => typeof name !== 'string' || !isAbsent(name));
}

/** Reads the properties of one node, whatever their prefix or case. */
export interface Node {
  /** A flat list with `@id` references resolved, each value once. */
  values: (property: string) => Exclude<Json, null | readonly Json[]>[];
  /** Numbers and booleans as text, objects by their name. */
  texts: (property: string) => string[];
  /** The first of `texts`. */
  text: (property: string) => string | undefined;
  /** Like `texts`, for URLs and enumeration members, which may also be the `@id` of an object without properties. */
  terms: (property: string) => string[];
  /** The objects only. */
  nodes: (property: string) => Node[];
  /** In their order: objects as nodes, all else as text. */
  members: (property: string) => (string | Node)[];
  /** The node's `@id`. */
  id: string | undefined;
  object: JsonObject;
}

/** `references` are the document's nodes by `@id`. */
export function toNode(object: JsonObject, references: ReadonlyMap<string, JsonObject>): Node {
  const byName = new Map<string, Json>();
  for (const [key, value] of Object.entries(object)) {
    const name = toTerm(key);
    if (value !== undefined && value !== null && !byName.has(name)) byName.set(name, value);
  }
  const values = (property: string) => {
    // The exact spelling takes precedence over one in the wrong case.
    const exact = Object.hasOwn(object, property) ? object[property] : undefined;
    const value = exact ?? byName.get(property.toLowerCase());
    // The most common case: most properties are not stated.
    if (value === undefined) return [];
    if (typeof value !== 'object') return [value];
    const stated = toList(value);
    // References to one text count once, so that a small file can't expand into a huge posting.
    return [...new Set(stated.map((value) => resolve(value, references)))];
  };
  const texts = (property: string) =>
    values(property)
      .map((value) => textOf(value, references))
      .filter((text): text is string => text !== undefined && !isAbsent(text));
  const id = object['@id'];
  const members = (property: string) =>
    values(property)
      .map((value) =>
        isObject(value) ? (literalOf(value['@value']) ?? toNode(value, references)) : String(value),
      )
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

/** An absolute `@id`; "#a" only names an object within the document. */
function iriOf(value: Json): string | undefined {
  const id = isObject(value) ? value['@id'] : undefined;
  return typeof id === 'string' && /^[a-z][a-z\d+.-]*:/i.test(id) ? id : undefined;
}

/** An `@value` as text; an object in its place, which JSON-LD does not allow, states nothing. */
function literalOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  const literals = toList(value).filter((literal) => typeof literal !== 'object');
  return literals.join(',');
}

/** An object that is only `{"@id": …}` refers to the node of that id in the same document. */
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

/** Properties that say in a text what an object is, the best first. */
const NAMING_PROPERTIES = [
  '@value',
  'name',
  'value',
  'codeValue',
  'termCode',
  'description',
  'url',
];

/** How deep a text may be nested: a Country's `name`, and that name's `@value`. */
const MAX_TEXT_DEPTH = 2;

function textOf(
  value: Json,
  references: ReadonlyMap<string, JsonObject>,
  depth = 0,
): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isObject(value) || depth === MAX_TEXT_DEPTH) return undefined;
  const node = toNode(value, references);
  for (const property of NAMING_PROPERTIES) {
    const [inner] = node
      .values(property)
      .filter((text) => typeof text !== 'string' || !isAbsent(text));
    const text = inner === undefined ? undefined : textOf(inner, references, depth + 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The document's nodes that have both an `@id` and properties. */
export function indexReferences(document: Json): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const pending: Json[] = [document];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) {
      for (const member of value as readonly Json[]) pending.push(member);
    } else if (value !== undefined && isObject(value)) {
      const id = value['@id'];
      const hasProperties = Object.keys(value).some((key) => !key.startsWith('@'));
      if (typeof id === 'string' && hasProperties && !found.has(id)) found.set(id, value);
      for (const child of Object.values(value)) {
        if (typeof child === 'object' && child !== null) pending.push(child);
      }
    }
  }
  return found;
}
