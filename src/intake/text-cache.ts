// The safe texts of earlier builds, and those that a reading thread has made and not yet returned.

import { hash } from 'node:crypto';
import { guessLanguage } from '../job/guess-language.ts';
import { createAnalyze } from '../search/analysis/analyze.ts';
import { type Synonyms, toSynonymTable } from '../search/analysis/synonyms.ts';
import { toTextTerms } from '../search/texts/text-terms.ts';
import { isDamage } from '../store/database.ts';
import { openStoreForReading, type Store } from '../store/store.ts';
import type { StoredText } from '../store/texts.ts';
import type { DescriptionCache } from './describe.ts';

/** With what texts are analyzed for the search; the version changes with the code and with the table. */
export interface TextAnalysis {
  version: string;
  synonyms: Synonyms;
}

export interface TextCache extends DescriptionCache {
  /** Returns the texts that were added since the last call. */
  takeNew: () => StoredText[];
}

/** `version` changes with the code that makes the texts. */
export function createTextCache({
  cacheDir,
  version,
  analysis,
}: {
  cacheDir: string;
  version: string;
  analysis: TextAnalysis;
}): TextCache {
  const analyze = createAnalyze(toSynonymTable(analysis.synonyms));
  const store = openStoreForReading(cacheDir);
  const made = new Map<string, StoredText>();
  return {
    keyOf: (unsafe) => hash('sha256', `${version}\0${unsafe}`),
    get: (key) => made.get(key) ?? readUndamaged(store, key),
    put: (key, { format: _, ...text }) => {
      const language = text.language ?? guessLanguage(text.text) ?? '';
      const terms = toTextTerms(text.text, language, analyze);
      made.set(key, { key, ...text, terms: { version: analysis.version, terms } });
    },
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
