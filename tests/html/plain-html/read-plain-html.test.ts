import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { serialize } from 'parse5';
import { decodeDescription } from '../../../src/html/decode.ts';
import { readPlainHtml } from '../../../src/html/plain-html/read-plain-html.ts';
import { plainHtml } from '../../../src/html/plain-html/grammar.ts';
import { createSanitizer } from '../../../src/html/sanitize.ts';
import { withoutPostings } from '../../support/corpus.ts';
import { readDescriptions } from '../corpus.ts';
import { compare } from './compare.ts';
import { findDifference } from './find-difference.ts';
import { readHostileStrings } from './inputs.ts';

const sanitizer = createSanitizer();

describe('plain HTML is read as', () => {
  const cases: readonly (readonly [unsafe: string, html: string])[] = [
    ['<p>a<br>b</p><ul><li>c</li></ul>', '<p>a<br>b</p><ul><li>c</li></ul>'],
    ['<p>a<p>b<ul><li>c<li>d</ul>', '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>'],
    ['<p class="x" style="y">a</p>', '<p>a</p>'],
    ['<div><span lang="de">a <b>b</b></span> c</div>', '<div>a <b>b</b> c</div>'],
    [
      '<p>R&D, AT&amp;T & 2 < 3 &#8217;&#x1F600;</p>',
      '<p>R&amp;D, AT&amp;T &amp; 2 &lt; 3 ’😀</p>',
    ],
    [
      '<a href="https://a.example/?b=1&amp;c=2" target="_blank">d</a>',
      '<a href="https://a.example/?b=1&amp;c=2">d</a>',
    ],
    ['a</p>b</div>', 'a<p></p>b'],
    ['<b>a', '<b>a</b>'],
  ];
  for (const [unsafe, html] of cases) {
    test(unsafe, () => {
      const tree = readPlainHtml(unsafe);
      assert.equal(tree && serialize(tree), html);
      assert.equal(compare(unsafe, readPlainHtml, sanitizer), 'same');
    });
  }
});

describe('what is left to DOMPurify:', () => {
  const cases: Readonly<Record<string, string>> = {
    'a text without tags': 'a &lt; b',
    'other elements': '<p>a</p><table></table>',
    'a script': '<script>a()</script>',
    'a comment': '<p>a<!-- b --></p>',
    'an end tag out of turn': '<b><i>a</b></i>',
    'a block in a line': '<b><ul><li>a</li></ul></b>',
    'an entry below a wrapper': '<ul><li><div><li>a',
    'a link in a link': '<a>b<i><a>c</a></i></a>',
    'an address that runs code': '<a href="javascript:a()">b</a>',
    'a relative address': '<a href="/b">b</a>',
    'an address on what is no link': '<p href="https://a.example/">b</p>',
    'an attribute twice': '<p class="a" class="b">c</p>',
    'a value without double quotes': "<p class='a'>b</p>",
    'a tag that does not end': '<p class="a',
    'a reference that is not known': '<p>&lang;</p>',
    'a reference without its end': '<p>&copy2</p>',
    'an end tag before everything': '</p> <p>a</p>',
    'a null character': '<p>a\0</p>',
    'many nested elements': '<div>'.repeat(60),
    'many elements': '<br>'.repeat(6_000),
    'many attributes': `<p ${Array.from({ length: 60 }, (_, at) => `${'a'.repeat(at + 1)}="b"`).join(' ')}>`,
  };
  for (const [name, unsafe] of Object.entries(cases)) {
    test(name, () => assert.equal(readPlainHtml(unsafe), undefined));
  }
});

test('most real texts are plain HTML', { skip: withoutPostings }, () => {
  for (const folder of ['linkedin-2021', 'builtin-2026']) {
    const texts = [...readDescriptions(folder).values()].map(decodeDescription);
    const html = new Set(
      texts.flatMap(({ format, content }) => (format === 'html' ? content : [])),
    );
    const read = [...html].filter((content) => readPlainHtml(content) !== undefined);
    assert.ok(read.length >= 0.98 * html.size, `${read.length} of ${html.size} in ${folder}`);
  }
});

const INPUTS = 10_000;
/** jsdom lets go of its documents only between turns of the event loop. */
const BATCH = 200;

test('random texts are read as DOMPurify and a parser read them', async () => {
  const { plain, difference } = await findDifference(readPlainHtml, { seed: 1, inputs: INPUTS });
  assert.equal(difference, undefined);
  assert.ok(plain > INPUTS / 5, `only ${plain} were plain`);
});

test('hostile strings that are plain are read as DOMPurify and a parser read them', async () => {
  for (const [index, hostile] of readHostileStrings().entries()) {
    if (index % BATCH === 0) await setImmediate();
    for (const unsafe of [hostile, `<p>${hostile}</p>`, `<ul><li>${hostile}</li></ul><p>a</p>`]) {
      assert.notEqual(typeof compare(unsafe, readPlainHtml, sanitizer), 'object', unsafe);
    }
  }
});

describe('what DOMPurify makes of', () => {
  const codes = plainHtml.numbers.flat();
  const references = [...plainHtml.references.keys(), ...codes.map((code) => `#${code}`)];
  for (const reference of references) {
    test(`&${reference};`, () => {
      assert.equal(compare(`<p>&${reference};</p>`, readPlainHtml, sanitizer), 'same');
    });
  }
});
