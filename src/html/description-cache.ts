// Safe descriptions on disk, by the content of their source: what was sanitized once is not sanitized again.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Description } from './description.ts';

/** What is kept of a description. */
type Kept = Omit<Description, 'format'>;

/** A folder of sanitized descriptions; keys are hashes of source text and version. */
export interface DescriptionCache {
  /** Takes an unsafe description; gives its key. */
  keyOf: (unsafe: string) => string;
  /** Takes a key; says whether the folder held it when it was opened, or this holder kept it. */
  has: (key: string) => boolean;
  /** Takes a key; gives what is kept, or nothing where the folder does not hold it. */
  read: (key: string) => Kept | undefined;
  /** Takes a key and its description; keeps it on disk. */
  keep: (key: string, description: Kept) => void;
  /** Takes the keys in use; removes every other entry. */
  keepOnly: (keys: ReadonlySet<string>) => void;
}

/** Takes a folder and a version that changes with policy, code and libraries; makes the folder. */
export function openDescriptionCache(folder: string, version: string): DescriptionCache {
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder));
  return {
    keyOf: (unsafe) =>
      createHash('sha256').update(version).update('\0').update(unsafe).digest('hex'),
    has: (key) => known.has(`${key}.json`),
    // Other threads keep entries meanwhile.
    read: (key) => readEntry(join(folder, `${key}.json`)),
    keep: (key, { html, text, language }) => {
      const kept: Kept = { html, text, ...(language && { language }) };
      // Written aside and renamed: a build that is cut off leaves no half entry.
      const aside = join(folder, `${key}.${process.pid}-${threadId}.part`);
      writeFileSync(aside, JSON.stringify(kept));
      renameSync(aside, join(folder, `${key}.json`));
      known.add(`${key}.json`);
    },
    keepOnly: (keys) => {
      for (const name of readdirSync(folder)) {
        if (keys.has(name.replace(/\.json$/, ''))) continue;
        rmSync(join(folder, name), { force: true });
        known.delete(name);
      }
    },
  };
}

/** Entries hold what the sanitizer gave, so its brand is theirs. */
function readEntry(path: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
