// Words for remote work that people type where a place belongs.

import { foldName } from '../job/fold.ts';
import type { Synonyms } from '../search/analysis/synonyms.ts';

/** Whether the table of synonyms has it among the names of remote work, in whatever language. */
export function isRemoteWord(typed: string, { facts }: Synonyms): boolean {
  const word = foldName(typed);
  return word === 'remote' || (facts['remote'] ?? []).some((name) => foldName(name) === word);
}
