import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { serialize } from 'parse5';
import { toPlainText } from '../../src/html/plain-text.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import { tidy } from '../../src/html/tidy/tidy.ts';
import { parseContent, textOf } from '../../src/html/tidy/tree.ts';

describe('tidy', () => {
  const tags =
    'p div ul ol li strong b em a h2 h4 br table tr td dl dt dd blockquote pre u hr'.split(' ');
  const piece = fc.oneof(
    fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
    fc.constantFrom(
      '• ',
      '- ',
      '*',
      '·',
      ' ',
      '\n',
      '&nbsp;',
      'Duties',
      'pay 5',
      'a.',
      'b',
      '5',
      '–',
    ),
  );
  const document = fc.array(piece, { maxLength: 60 }).map((pieces) => reparse(pieces.join('')));

  test('loses no letter and no digit', () => {
    fc.assert(
      fc.property(document, (html) => assert.equal(lettersOf(tidy(html)), lettersOf(html))),
      { numRuns: 3_000 },
    );
  });

  test('joins no words', () => {
    fc.assert(
      fc.property(document, (html) => assert.deepEqual(wordsOf(tidy(html)), wordsOf(html))),
      { numRuns: 3_000 },
    );
  });
});

function reparse(html: string): string {
  return serialize(parseContent(html));
}

function lettersOf(html: string): string {
  return textOf(parseContent(html)).replace(/[^\p{L}\p{N}]+/gu, '');
}

function wordsOf(html: string): string[] {
  return toPlainText(html as SafeHtml).match(/[\p{L}\p{N}]+/gu) ?? [];
}
