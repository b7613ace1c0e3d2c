// A map of names and values, some of them maps and lists → values by their roles.

import { isObject, type Json, type JsonObject } from '../../job/schema-org.ts';
import { toText } from '../record.ts';
import { rankOf, roleOf, type Role } from './roles.ts';

export interface NamedRecord {
  /** Texts, and lists of places. */
  values: Record<string, Json>;
  /** The path of the name of each role. */
  paths: ReadonlyMap<Role, readonly string[]>;
  /** Names that are not read. */
  unread: string[];
}

/** Roles whose lists stay lists. */
const LISTS: ReadonlySet<Role> = new Set(['place']);
/** Roles whose lists are lists in a text. */
const TEXTS: ReadonlySet<Role> = new Set([
  'description',
  'responsibilities',
  'qualifications',
  'benefits',
]);

/** `stated` are names that the owner has given a meaning, by folded name. */
export function toNamedRecord(map: JsonObject, stated: ReadonlyMap<string, string>): NamedRecord {
  const values = Object.create(null) as Record<string, Json>;
  const paths = new Map<Role, readonly string[]>();
  const ranks = new Map<Role, number>();
  const unread: string[] = [];
  visit(map, []);
  return { values, paths, unread };

  function visit(object: JsonObject, above: readonly string[]): void {
    for (const [name, value] of Object.entries(object)) {
      const path = [...above, name];
      if (value === undefined || value === null || value === '') continue;
      const role = roleOf(path.join(' '), stated);
      if (isObject(value) && above.length === 0) visit(value, path);
      else if (role === undefined) unread.push(path.join('.'));
      else put(role, value, path);
    }
  }

  function put(role: Role, value: Json, path: readonly string[]): void {
    const read = toValue(role, value);
    if (read === undefined) return;
    const rank = rankOf(role, path.join(' '));
    const before = ranks.get(role);
    if (before !== undefined)
      unread.push((rank < before ? (paths.get(role) ?? path) : path).join('.'));
    if (before !== undefined && before <= rank) return;
    values[role] = read;
    paths.set(role, path);
    ranks.set(role, rank);
  }

  function toValue(role: Role, value: Json): Json | undefined {
    if (typeof value === 'boolean') return String(value);
    if (!Array.isArray(value)) return isObject(value) ? undefined : toText(value);
    const members = value as readonly Json[];
    if (LISTS.has(role) && members.some(isObject)) {
      return members
        .filter(isObject)
        .map((member) => toNamedRecord(withPlace(member), stated).values);
    }
    const texts = members.map(toLine).filter((text) => text !== undefined);
    if (texts.length === 0) return undefined;
    if (LISTS.has(role)) return texts;
    return TEXTS.has(role) ? texts.map((text) => `- ${text}`).join('\n') : texts.join(', ');
  }
}

/** In YAML, "- boots: your own" is a map; what was meant is the text. */
function toLine(member: Json): string | undefined {
  if (!isObject(member)) return toText(member);
  const parts = Object.entries(member).map(([name, value]) => `${name}: ${toText(value) ?? ''}`);
  return parts.join(', ');
}

/** The name of a place is its text. */
function withPlace(member: JsonObject): JsonObject {
  const { name, ...rest } = member;
  return name === undefined ? rest : { city: name, ...rest };
}
