import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripUnsafeCharacters, toCleanText } from '../../src/html/clean-text.ts';

describe('toCleanText', () => {
  const cases: readonly [string, string, string][] = [
    ['decodes once', 'Johnson &amp; Johnson', 'Johnson & Johnson'],
    ['leaves escaped markup as text', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['removes controls', 'a\u0000b\u001b[31mc\u0085d', 'ab[31mc d'],
    ['removes an escaped bidi control', 'evil&#x202E;fdp.exe', 'evilfdp.exe'],
    ['removes the BOM and zero-width spaces', '\ufeffa\u200bb\u2060c', 'abc'],
    ['keeps joiners between letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps joined emoji', '👩\u200d💻', '👩\u200d💻'],
    ['removes other joiners', '\u200da \u200cb\u200d', 'a b'],
    ['removes what no text may hold', 'a\ufffeb\uffffc\ufdd0d\u{1fffe}e', 'abcde'],
    ['mends lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['composes accents', 'e\u0301', 'é'],
    ['makes one line', ' a\n\tb\u00a0 c\u2028d ', 'a b c d'],
  ];
  for (const [title, unsafe, clean] of cases) {
    test(title, () => assert.equal(toCleanText(unsafe), clean));
  }

  test('cuts long text at a character, with an ellipsis', () => {
    assert.equal(toCleanText('abcdef', 4), 'abc…');
    assert.equal(toCleanText('ab👩‍💻def', 6), 'ab…');
    assert.equal(toCleanText('x'.repeat(500)).length, 300);
  });
});

test('toCleanText leaves no character that XML forbids', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const clean = toCleanText(`a${String.fromCharCode(code)}b`);
    assert.doesNotMatch(
      clean,
      /[^\x09\x0a\x0d\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
      code.toString(16),
    );
  }
});

test('stripUnsafeCharacters keeps newlines and tabs', () => {
  assert.equal(stripUnsafeCharacters('a\tb\r\nc\u200bd\u2029e'), 'a\tb\ncd\ne');
});
