// Looks for a random text that is read otherwise than DOMPurify and a parser read it.

import { setImmediate } from 'node:timers/promises';
import type { PlainHtmlReader } from '../../../src/html/plain-html/read-plain-html.ts';
import { createSanitizer } from '../../../src/html/sanitize.ts';
import { compare, type Difference } from './compare.ts';
import { createGenerator } from './generate.ts';
import { plainTexts, readHostileStrings } from './inputs.ts';

export interface Search {
  seed: number;
  /** How many texts. */
  inputs: number;
  onProgress?: (done: number, plain: number) => void;
}

export interface Found {
  /** How many were plain HTML. */
  plain: number;
  /** The first; none is looked for behind it. */
  difference: Difference | undefined;
}

const BATCH = 200;
const sanitizer = createSanitizer();
const texts = plainTexts();
const payloads = readHostileStrings();

export async function findDifference(
  read: PlainHtmlReader,
  { seed, inputs, onProgress }: Search,
): Promise<Found> {
  const generate = createGenerator({ seed, texts, payloads });
  let plain = 0;
  for (let done = 0; done < inputs; done += 1) {
    if (done % BATCH === 0) {
      onProgress?.(done, plain);
      // jsdom lets go of its documents only between turns of the event loop.
      await setImmediate();
    }
    const compared = compare(generate(), read, sanitizer);
    if (typeof compared === 'object') return { plain, difference: compared };
    if (compared === 'same') plain += 1;
  }
  return { plain, difference: undefined };
}
