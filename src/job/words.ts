// Texts beside the description that some sources mark up: a reader gets their words, not their tags.

import { toCleanText } from '../html/clean-text.ts';
import { decodeDescription } from '../html/decode.ts';
import type { FactsContext } from './facts-context.ts';

/** Longer than any list of benefits; more is for the description. */
const MOST_CHARACTERS = 2_000;

/** Takes an unsafe text and what describes HTML; gives its lines where it is marked up, else itself, clean. */
export function toWords(unsafe: string, describe: FactsContext['describe']): string[] {
  if (!MAYBE_HTML.test(unsafe) || decodeDescription(unsafe).format === 'text') {
    return [toCleanText(unsafe, MOST_CHARACTERS)];
  }
  const described = describe(unsafe);
  return 'reason' in described ? [] : described.text.split('\n');
}

/** Without an angle bracket, raw or escaped, there is no tag. */
const MAYBE_HTML = /<|&lt;|&#60;|&#x3c;/i;
