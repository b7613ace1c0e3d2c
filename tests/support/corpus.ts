// Real postings kept beside the project; tests that read them skip where they are absent.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/corpus');

/** Takes a path below the corpus; gives its absolute path. */
export function corpusPath(...below: string[]): string {
  return join(folder, ...below);
}

/** For a test's `skip`: the reason, or false where the corpus is there. */
export const withoutCorpus = existsSync(folder) ? false : 'the corpus of real postings is not here';
