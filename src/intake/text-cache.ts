// The safe texts of earlier builds, and those that a reading thread has made and not yet returned.

import { hash } from 'node:crypto';
import { isDamage } from '../store/database.ts';
import { openStoreForReading, type Store } from '../store/store.ts';
import type { StoredText } from '../store/texts.ts';
import type { DescriptionCache } from './describe.ts';

export interface TextCache extends DescriptionCache {
  /** Returns the texts that were added since the last call. */
  takeNew: () => StoredText[];
}

/** `version` changes with the code that makes the texts. */
export function createTextCache({
  cacheDir,
  version,
}: {
  cacheDir: string;
  version: string;
}): TextCache {
  const store = openStoreForReading(cacheDir);
  const made = new Map<string, StoredText>();
  return {
    keyOf: (unsafe) => hash('sha256', `${version}\0${unsafe}`),
    get: (key) => made.get(key) ?? readUndamaged(store, key),
    put: (key, { format: _, ...text }) => void made.set(key, { key, ...text }),
    takeNew: () => {
      const texts = [...made.values()];
      made.clear();
      return texts;
    },
  };
}

/** Treats a damaged text as absent: it is made again. */
function readUndamaged({ texts }: Store, key: string): StoredText | undefined {
  try {
    return texts.get(key);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
