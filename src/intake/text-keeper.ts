// The safe texts that a reading thread need not make, and those that it made and has not yet handed over.

import { hash } from 'node:crypto';
import { isDamage } from '../store/database.ts';
import { openStoreForReading, type Store } from '../store/store.ts';
import type { StoredText } from '../store/texts.ts';
import type { DescriptionKeeper } from './describe.ts';

export interface TextKeeper extends DescriptionKeeper {
  /** The texts that were made since it was last asked. */
  takeMade: () => StoredText[];
}

/** Opens the texts of a store; the version is that of all that decides what is made of a source. */
export function createTextKeeper({
  cacheDir,
  version,
}: {
  cacheDir: string;
  version: string;
}): TextKeeper {
  const store = openStoreForReading(cacheDir);
  const made = new Map<string, StoredText>();
  return {
    keyOf: (unsafe) => hash('sha256', `${version}\0${unsafe}`),
    read: (key) => made.get(key) ?? readUndamaged(store, key),
    keep: (key, { format: _, ...text }) => void made.set(key, { key, ...text }),
    takeMade: () => {
      const texts = [...made.values()];
      made.clear();
      return texts;
    },
  };
}

/** A damaged text is made again. */
function readUndamaged({ texts }: Store, key: string): StoredText | undefined {
  try {
    return texts.get(key);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
