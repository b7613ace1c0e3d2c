import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripUnsafeCharacters, toCleanText } from '../../src/html/clean-text.ts';
import { decodeDescription, decodeText, decodeUrl } from '../../src/html/decode.ts';
import { escapeText, toEscapedParagraphs } from '../../src/html/escape-text.ts';
import { findExcess } from '../../src/html/limits.ts';
import { createDescriber } from '../../src/html/description.ts';
import { disclosureOf } from '../../src/html/link-text.ts';
import { toSummary } from '../../src/html/plain-text.ts';
import { toSafeUrl } from '../../src/html/safe-url.ts';
import { toScriptJson } from '../../src/html/script-json.ts';
import { bulletOf } from '../../src/html/tidy/bullet.ts';
import { createText } from '../../src/html/tidy/tree.ts';
import { readPlainHtml } from '../../src/html/plain-html/read-plain-html.ts';

const characters = [...'<>&;#"= .-•@\n\u200d\u0300a['];
const pieces = [...characters, ...characters.flatMap((a) => characters.map((b) => a + b))];
const url = toSafeUrl('https://a.example/')!;

const functions: Readonly<Record<string, (unsafe: string) => unknown>> = {
  bulletOf: (unsafe) => bulletOf([createText(unsafe)]),
  decodeDescription,
  decodeText,
  decodeUrl,
  disclosureOf: (unsafe) => disclosureOf(unsafe, url),
  escapeText,
  findExcess,
  readPlainHtml,
  stripUnsafeCharacters,
  toCleanText,
  toEscapedParagraphs,
  toSafeUrl,
  toScriptJson,
  toSummary,
};

describe('takes less than 50 ms for 100 KB of any repeated character or pair', () => {
  for (const [name, run] of Object.entries(functions)) {
    test(name, () => {
      for (const piece of pieces) {
        const unsafe = piece.repeat(Math.floor(100_000 / piece.length));
        let took = timeOf(run, unsafe);
        // A busy machine may pause once; a slow pattern is slow every time.
        for (let attempt = 0; took >= 50 && attempt < 4; attempt += 1) {
          took = Math.min(took, timeOf(run, unsafe));
        }
        assert.ok(took < 50, `${JSON.stringify(piece)} took ${Math.round(took)} ms`);
      }
    });
  }
});

describe('weighs 200 KB of markup that is escaped in part within 150 ms', () => {
  for (const piece of [
    '&lt;p&gt;<br>',
    '<p>&lt;b&gt;',
    '</p>&lt;/p&gt;',
    '&lt;p&gt;a&lt;/p&gt;<i>',
    '&amp;lt;p&amp;gt;<br>',
    '<!--&lt;p&gt;',
    '<code>&lt;p&gt;',
    '<br>&lt;p &lt;',
    '<br>&lt;word ',
    '<br>&lt;/p&gt;&lt;word: ',
  ]) {
    test(piece, () => {
      const body = '&lt;p&gt;a&lt;/p&gt;'.repeat(3);
      const unsafe = `<br>${body}${piece.repeat(Math.floor(200_000 / piece.length))}`;
      let took = timeOf(decodeDescription, unsafe);
      for (let attempt = 0; took >= 150 && attempt < 4; attempt += 1) {
        took = Math.min(took, timeOf(decodeDescription, unsafe));
      }
      assert.ok(took < 150, `took ${Math.round(took)} ms`);
    });
  }
});

describe('nine thousand pieces of one line take at most four times as long as paragraphs', async () => {
  const { toDescription } = await createDescriber();
  const paragraphs = '<p>word</p>'.repeat(9_000);
  // Compiles what is timed.
  toDescription(paragraphs);
  const most = 4 * timeOf(toDescription, paragraphs);
  for (const piece of ['<b>word</b> ', '<i>word</i>', '<span>word</span>', '<u>Word</u>']) {
    test(piece, () => {
      const took = timeOf(toDescription, piece.repeat(9_000));
      assert.ok(took < most, `took ${Math.round(took)}, not ${Math.round(most)} ms`);
    });
  }
});

function timeOf(run: (unsafe: string) => unknown, unsafe: string): number {
  const start = process.cpuUsage();
  run(unsafe);
  return process.cpuUsage(start).user / 1_000;
}
