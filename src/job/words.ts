// Texts beside the description that some sources mark up: a reader gets their words, not their tags.

import { toCleanText } from '../html/clean-text.ts';
import { decodeDescription } from '../html/decode.ts';
import type { FactsContext } from './facts-context.ts';

/** Longer than any list of benefits; more is for the description. */
const MOST_CHARACTERS = 2_000;

/** Each text that is marked up costs a sanitizing, and a posting has room for eighty thousand. */
const MOST_SANITIZED = 50;

/** Takes unsafe texts and what describes HTML; gives the lines of those that are marked up and the others as they are, clean. Where very many are marked up, several are read as one, behind the others. */
export function toWords(unsafe: readonly string[], describe: FactsContext['describe']): string[] {
  const markedUp = unsafe.filter(isMarkedUp);
  if (markedUp.length <= MOST_SANITIZED) {
    return unsafe.flatMap((text) => (isMarkedUp(text) ? linesOf(text, describe) : [clean(text)]));
  }
  const plain = unsafe.filter((text) => !isMarkedUp(text)).map(clean);
  const together = Math.ceil(markedUp.length / MOST_SANITIZED);
  const joined = Array.from({ length: Math.ceil(markedUp.length / together) }, (_, index) =>
    markedUp.slice(index * together, (index + 1) * together).join('\n'),
  );
  return [...plain, ...joined.flatMap((text) => linesOf(text, describe))];
}

function linesOf(unsafe: string, describe: FactsContext['describe']): string[] {
  const described = describe(unsafe);
  return 'reason' in described ? [] : described.text.split('\n');
}

function clean(unsafe: string): string {
  return toCleanText(unsafe, MOST_CHARACTERS);
}

/** Without an angle bracket, raw or escaped, there is no tag. */
const MAYBE_HTML = /<|&lt;|&#60;|&#x3c;/i;

function isMarkedUp(unsafe: string): boolean {
  return MAYBE_HTML.test(unsafe) && decodeDescription(unsafe).format === 'html';
}
