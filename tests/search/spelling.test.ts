import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isWithin } from '../../src/search/spelling.ts';

describe('slips', () => {
  /** The definition, slowly: what one slip makes of a word. */
  const oneSlip = (word: string, letters: string): Set<string> => {
    const made = new Set([word]);
    for (let at = 0; at <= word.length; at += 1) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      made.add(before + after.slice(1));
      if (after.length > 1) made.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
      for (const letter of letters) {
        made.add(before + letter + after);
        made.add(before + letter + after.slice(1));
      }
    }
    return made;
  };

  test('are counted as the definition counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(isWithin(1, a, b), oneSlip(a, 'abc').has(b));
      }),
    );
  });

  test('two of them may stand far apart', () => {
    assert.ok(isWithin(2, 'xbcdefghijklmnopqrsty', 'abcdefghijklmnopqrstz'));
    assert.ok(!isWithin(2, 'xbcdefghixklmnopqrsty', 'abcdefghijklmnopqrstz'));
  });
});
