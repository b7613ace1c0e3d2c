// The words of a search, as sentences name them.

import { listWords } from '#words';

const IN_QUOTES = /^["“„«][^"“”„«»]*["”“»]$/;

/** Quotes words; a phrase that was typed in quotes stays as it is. */
export function quotedWords(words: string): string {
  return IN_QUOTES.test(words) ? words : listWords.quoted(words);
}
