// Typed words with some of them written otherwise; the rest stays as it was typed.

import { BEFORE_PLACES } from '../search/analysis/small-words.ts';
import { splitWords } from '../search/split-words.ts';

/** Replaces a run of typed words, and the word before it that says only that a place follows. */
export function replaceWords(
  typed: string,
  run: readonly string[],
  replace: (run: string) => string,
): string {
  const tokens = typed.split(' ');
  const wanted = run.join(' ');
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = tokens.length; end > start; end -= 1) {
      const found = tokens.slice(start, end).join(' ');
      if (splitWords(found).join(' ') !== wanted) continue;
      const replaced = replace(found);
      const before = start > 0 && BEFORE_PLACES.has(splitWords(tokens[start - 1] ?? '').join(' '));
      const first = replaced === '' && before ? start - 1 : start;
      return [...tokens.slice(0, first), replaced, ...tokens.slice(end)]
        .filter((token) => token !== '')
        .join(' ');
    }
  }
  return typed;
}
