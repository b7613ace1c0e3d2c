import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toDescribedText } from '../../src/job/described-text.ts';
import { toWords } from '../../src/job/words.ts';

/** The texts that were sanitized, and the words of all texts. */
function wordsOf(texts: readonly string[]): { described: string[]; words: string[] } {
  const described: string[] = [];
  const words = toWords(texts, (unsafe) => {
    described.push(unsafe);
    const reference = { key: '', digest: '', summary: '' };
    return toDescribedText(reference, unsafe.replace(/<[^>]*>/g, ''));
  });
  return { described, words };
}

const list = (length: number, make: (index: number) => string) =>
  Array.from({ length }, (_, index) => make(index));

describe('the words of texts that may be marked up', () => {
  test('are those of each by itself', () => {
    const { described, words } = wordsOf(['Free &amp; fresh', '<b>Bread</b>', 'Less than < 5']);
    assert.deepEqual(words, ['Free & fresh', 'Bread', 'Less than < 5']);
    assert.deepEqual(described, ['<b>Bread</b>']);
  });

  test('are all there where there are very many, with no more sanitized than fifty texts', () => {
    const { described, words } = wordsOf([
      ...list(4_000, (index) => `<b>Loaf ${index}</b>`),
      'Cake',
      ...list(100, (index) => `Roll ${index}`),
    ]);
    assert.ok(described.length <= 50, String(described.length));
    assert.deepEqual(words, [
      'Cake',
      ...list(100, (index) => `Roll ${index}`),
      ...list(4_000, (index) => `Loaf ${index}`),
    ]);
  });

  test('are those of each where very many are plain', () => {
    const texts = list(4_000, (index) => `Loaf ${index} > ${index}`);
    assert.deepEqual(wordsOf(texts), { described: [], words: texts });
  });
});
