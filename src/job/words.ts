// Texts beside the description that some sources mark up: pages show their words without the tags.

import { toCleanText } from '../html/clean-text.ts';
import { decodeDescription } from '../html/decode.ts';
import type { FactsContext } from './facts-context.ts';

/** Longer than any list of benefits. */
const MAX_LENGTH = 2_000;

/** Each text with markup needs the sanitizer, and a posting can contain eighty thousand. */
const MAX_SANITIZED = 50;

/**
 * Returns the lines of texts with markup, and the others unchanged, all clean.
 * Where very many have markup, they are joined into fewer texts, after the others.
 */
export function toWords(unsafe: readonly string[], describe: FactsContext['describe']): string[] {
  const markedUp = unsafe.filter(isMarkedUp);
  if (markedUp.length <= MAX_SANITIZED) {
    return unsafe.flatMap((text) => (isMarkedUp(text) ? linesOf(text, describe) : [clean(text)]));
  }
  const plain = unsafe.filter((text) => !isMarkedUp(text)).map(clean);
  const batchSize = Math.ceil(markedUp.length / MAX_SANITIZED);
  const joined = Array.from({ length: Math.ceil(markedUp.length / batchSize) }, (_, index) =>
    markedUp.slice(index * batchSize, (index + 1) * batchSize).join('\n'),
  );
  return [...plain, ...joined.flatMap((text) => linesOf(text, describe))];
}

function linesOf(unsafe: string, describe: FactsContext['describe']): string[] {
  const described = describe(unsafe);
  return 'reason' in described ? [] : described.text.split('\n');
}

function clean(unsafe: string): string {
  return toCleanText(unsafe, MAX_LENGTH);
}

/** Without an angle bracket, literal or escaped, there is no tag. */
const MAYBE_HTML = /<|&lt;|&#60;|&#x3c;/i;

function isMarkedUp(unsafe: string): boolean {
  return MAYBE_HTML.test(unsafe) && decodeDescription(unsafe).format === 'html';
}
