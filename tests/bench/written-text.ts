// Texts with words as frequent as in a real language: the word of rank n is about 1/n as frequent as the first. The most
// frequent are English words without a meaning of their own, as they are in English.

import { STOP_WORDS } from '../../src/search/analysis/small-words.ts';
import { createRandom } from '../support/random.ts';

const WORDS = 20_000;
/** As many as a usual description has. */
const WORDS_IN_TEXT = 520;
const BEGINNINGS = 'b c d f g h l m n p r s t v w br cl dr gr pl st tr'.split(' ');
const MIDDLES = 'a e i o u ai ea ou'.split(' ');
const ENDINGS = ['', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st'];

/** Returns what writes one text after another, the same for the same seed. */
export function createWriter(seed: number): { words: readonly string[]; write: () => string } {
  const random = createRandom(seed);
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? '';
  const known = new Set<string>(STOP_WORDS);
  while (known.size < WORDS) {
    // Frequent words are short.
    const syllables = 1 + Math.floor(random() * Math.min(3, 1 + Math.log10(1 + known.size)));
    let word = '';
    for (let count = 0; count < syllables; count += 1) word += pick(BEGINNINGS) + pick(MIDDLES);
    known.add(word + pick(ENDINGS));
  }
  const words = [...known];
  const most = Math.log(words.length + 1);
  return {
    words,
    write: () =>
      Array.from(
        { length: WORDS_IN_TEXT },
        () => words[Math.floor(Math.exp(random() * most)) - 1] ?? '',
      ).join(' '),
  };
}
