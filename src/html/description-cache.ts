// Safe descriptions on disk, by the content of their source: what was sanitized once is not sanitized again.

import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Description } from './description.ts';
import {
  beginSegment,
  type EntryPlace,
  indexOf,
  readEntry,
  readIndex,
  readPart,
  SEGMENT,
  type SegmentWriter,
} from './description-segment.ts';
import { openWhereThere } from './open-where-there.ts';

/** What is kept of a description. */
type Kept = Omit<Description, 'format'>;

/** A folder of sanitized descriptions; keys are hashes of source text and version. */
export interface DescriptionCache {
  /** Takes an unsafe description; gives its key. */
  keyOf: (unsafe: string) => string;
  /** Takes a key; says whether the folder held it when it was last looked through, or this holder kept it. */
  has: (key: string) => boolean;
  /** Takes a key; gives what is kept, by others meanwhile too, or nothing where the folder does not hold it. */
  read: (key: string) => Kept | undefined;
  /** Takes a key and its description; keeps it, for others to read after the next flush. */
  keep: (key: string, description: Kept) => void;
  /** Writes what was kept and waits. */
  flush: () => void;
  /** Takes the keys in use, when nobody else keeps anything; forgets every other entry. */
  keepOnly: (keys: ReadonlySet<string>) => void;
}

/** Forgotten entries may take as much room as those in use, and so many segments may lie there, before they are written anew. */
const MOST_SEGMENTS = 64;

/** Takes a folder and a version that changes with policy, code and libraries; makes the folder. */
export function openDescriptionCache(folder: string, version: string): DescriptionCache {
  mkdirSync(folder, { recursive: true });
  const places = new Map<string, EntryPlace>();
  /** How much of each index was read. */
  const seen = new Map<string, number>();
  const files = new Map<string, number>();
  let writer: SegmentWriter | undefined;
  let ownSegment: string | undefined;
  lookThrough();

  function lookThrough(): void {
    for (const name of readdirSync(folder)) {
      const segment = join(folder, name);
      if (!name.endsWith(SEGMENT) || segment === ownSegment) continue;
      const start = seen.get(segment) ?? 0;
      // An index comes after its segment, and goes before it; another holder may clear both away meanwhile.
      const bytes = sizeOf(indexOf(segment));
      if (bytes <= start) continue;
      const text = readPart(indexOf(segment), start, bytes).toString('latin1');
      const end = sizeOf(segment);
      const read = readIndex(segment, text, (key, place) => {
        if (!places.has(key) && place.start + place.bytes <= end) places.set(key, place);
      });
      seen.set(segment, start + read);
    }
  }

  function readBytes(place: EntryPlace): Buffer | undefined {
    if (place.segment === ownSegment) writer?.flush();
    const file = files.get(place.segment) ?? openWhereThere(place.segment);
    if (file === undefined) return undefined;
    files.set(place.segment, file);
    return readEntry(file, place);
  }

  /** While editing, another holder may have written all segments anew. */
  function lookAgain(): void {
    places.clear();
    seen.clear();
    lookThrough();
  }

  function add(key: string, entry: Buffer): void {
    if (writer === undefined) {
      ownSegment = join(folder, `${randomUUID()}${SEGMENT}`);
      writer = beginSegment(ownSegment);
    }
    places.set(key, writer.add(key, entry));
  }

  /** Copies what is in use into a segment of its own, and removes the others. */
  function compact(used: readonly [string, EntryPlace][]): void {
    const old = [...seen.keys(), ...(ownSegment === undefined ? [] : [ownSegment])];
    [writer, ownSegment] = [undefined, undefined];
    for (const [key, place] of used) {
      const entry = readBytes(place);
      if (entry === undefined) places.delete(key);
      else add(key, entry);
    }
    (writer as SegmentWriter | undefined)?.flush();
    for (const segment of old) {
      rmSync(indexOf(segment), { force: true });
      rmSync(segment, { force: true });
      seen.delete(segment);
    }
  }

  return {
    keyOf: (unsafe) => hash('sha256', `${version}\0${unsafe}`),
    has: (key) => places.has(key),
    read: (key) => {
      if (!places.has(key)) lookThrough();
      let place = places.get(key);
      let entry = place && readBytes(place);
      if (place !== undefined && entry === undefined) {
        lookAgain();
        place = places.get(key);
        entry = place && readBytes(place);
      }
      return entry && toKept(entry);
    },
    keep: (key, { html, text, language, warnings }) => {
      const kept: Kept = {
        html,
        text,
        ...(language && { language }),
        ...(warnings && { warnings }),
      };
      add(key, Buffer.from(JSON.stringify(kept)));
    },
    flush: () => writer?.flush(),
    keepOnly: (keys) => {
      writer?.flush();
      lookThrough();
      const used = [...places].filter(([key]) => keys.has(key));
      const bytes = (entries: Iterable<[string, EntryPlace]>) =>
        [...entries].reduce((sum, [, place]) => sum + place.bytes, 0);
      const segments = new Set([...places.values()].map(({ segment }) => segment)).size;
      const isCrowded = bytes(places) > 2 * bytes(used) || segments > MOST_SEGMENTS;
      for (const key of [...places.keys()]) if (!keys.has(key)) places.delete(key);
      if (isCrowded) compact(used);
      removeStrangers(folder, ownSegment);
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Entries hold what the sanitizer gave, so its brand is theirs. */
function toKept(entry: Buffer): Kept {
  return JSON.parse(entry.toString('utf8')) as Kept;
}

/** What stands there under other names was kept in another way; a segment that no index names was cut off. */
function removeStrangers(folder: string, ownSegment: string | undefined): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isSegment = name.endsWith(SEGMENT) && (path === ownSegment || sizeOf(indexOf(path)) > 0);
    if (isSegment || name.endsWith(indexOf(SEGMENT))) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
