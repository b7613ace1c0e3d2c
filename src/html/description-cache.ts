// Safe descriptions on disk, by the content of their source: what was sanitized once is not sanitized again.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Description } from './description.ts';
import type { SafeHtml } from './safe-html.ts';

/** What is kept of a description. */
type Kept = Pick<Description, 'html' | 'text' | 'language'>;

/** A folder of sanitized descriptions; keys are hashes of source text and version. */
export interface DescriptionCache {
  /** Takes an unsafe description and what sanitizes it; gives its key and result, from disk where it is known. */
  describe: (
    unsafe: string,
    toDescription: (unsafe: string) => Description,
  ) => Kept & { key: string };
  /** Takes a key; says whether the folder holds it. */
  has: (key: string) => boolean;
  /** Takes a key; gives its safe HTML, or nothing where the folder does not hold it. */
  read: (key: string) => SafeHtml | undefined;
  /** Takes the keys in use; removes every other entry. */
  keepOnly: (keys: ReadonlySet<string>) => void;
}

/** Takes a folder and a version that changes with policy, code and libraries; makes the folder. */
export function openDescriptionCache(folder: string, version: string): DescriptionCache {
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder));
  return {
    describe: (unsafe, toDescription) => {
      const key = createHash('sha256').update(version).update('\0').update(unsafe).digest('hex');
      const name = `${key}.json`;
      if (known.has(name)) return { key, ...readEntry(join(folder, name)) };
      const { html, text, language } = toDescription(unsafe);
      const kept: Kept = { html, text, ...(language && { language }) };
      // Written aside and renamed: a build that is cut off leaves no half entry.
      const aside = join(folder, `${key}.${process.pid}.part`);
      writeFileSync(aside, JSON.stringify(kept));
      renameSync(aside, join(folder, name));
      known.add(name);
      return { key, ...kept };
    },
    has: (key) => known.has(`${key}.json`),
    read: (key) =>
      known.has(`${key}.json`) ? readEntry(join(folder, `${key}.json`)).html : undefined,
    keepOnly: (keys) => {
      for (const name of known) {
        if (keys.has(name.replace(/\.json$/, ''))) continue;
        rmSync(join(folder, name), { force: true });
        known.delete(name);
      }
    },
  };
}

/** Entries hold what the sanitizer gave, so its brand is theirs. */
function readEntry(path: string): Kept {
  return JSON.parse(readFileSync(path, 'utf8')) as Kept;
}
