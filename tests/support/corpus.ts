// Real postings and hostile input kept beside the project; tests that read them skip where they are absent.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/corpus');

export function corpusPath(...below: string[]): string {
  return join(folder, ...below);
}

/** For a test's `skip`: the reason, or false where real postings are there. */
export const withoutPostings = reasonWithout('postings', 'the corpus of real postings');
/** For a test's `skip`: the reason, or false where files of other formats are there. */
export const withoutSources = reasonWithout('sources', 'the corpus of other formats');
/** For a test's `skip`: the reason, or false where hostile input is there. */
export const withoutHostileInput = reasonWithout('security', 'the corpus of hostile input');

function reasonWithout(part: string, name: string): string | false {
  return existsSync(join(folder, part)) ? false : `${name} is not here`;
}
