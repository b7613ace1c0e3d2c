import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { decode } from 'he';
import { JSDOM } from 'jsdom';
import { createDescriber } from '../../src/html/description.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { withoutPostings } from '../support/corpus.ts';
import { readCorpus, type ReadPosting } from '../support/read-corpus.ts';

/** Elements that separate words; all others may be inside of words. */
const BLOCKS =
  'address article aside blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul';

/** Independent of our own code: a decoder's rule, a plain DOM, every text node in its order. */
function wordsOfSource(unsafe: string): string[] {
  let content = unsafe;
  for (let level = 0; level < 3 && !/<[a-z][^<>]*>/i.test(content); level += 1)
    content = decode(content);
  // Without a tag at any level it is text, escaped once like any text in HTML, or twice where its "&amp;amp;" shows it.
  if (!/<[a-z][^<>]*>/i.test(content)) {
    const once = decode(unsafe);
    const text = /&amp;(?:#\d+|[a-z]+);/i.test(unsafe) ? decode(once) : once;
    return toWords(text.replace(/\\n/g, '\n'));
  }
  // Signs that are escaped twice beside live tags are signs.
  const signs = content.replace(/&amp;((?!lt;|gt;)[a-z]+|#39);/g, '&$1;');
  const { document } = new JSDOM(`<body>${signs}`).window;
  for (const element of document.querySelectorAll('script, style')) element.remove();
  partTitles(document);
  writeNumbers(document);
  for (const block of document.querySelectorAll(BLOCKS.replaceAll(' ', ','))) {
    block.before(' ');
    block.prepend(' ');
    block.append(' ');
    block.after(' ');
  }
  return toWords(document.body.textContent);
}

/** Two bold titles that touch are two. */
function partTitles(document: Document): void {
  for (const title of document.querySelectorAll('b, strong')) {
    const next = title.nextSibling;
    const isTitle = next !== null && /^(?:B|STRONG)$/.test(next.nodeName);
    const isApart =
      isTitle &&
      /[\p{Ll}\d)?!:]$/u.test(title.textContent) &&
      /^\p{Lu}/u.test(next.textContent ?? '');
    if (isApart) title.append(' ');
  }
}

/** Numbers typed by hand become those of a list. */
function writeNumbers(document: Document): void {
  for (const list of document.querySelectorAll('ol')) {
    [...list.children].forEach((entry, index) => entry.prepend(`${index + 1} `));
  }
}

/** Words without bullets, of which "o" is one, and invisible characters. */
function toWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]/g, '')
    .split(/[\s\u0000-\u001f\u007f-\u009f]+/)
    .flatMap((word) => word.match(/[\p{L}\p{M}\p{N}\p{Sc}]+/gu) ?? [])
    .filter((word) => word !== 'o');
}

const wordsOfPage = (html: string) => {
  const { document } = new JSDOM(
    `<body>${html.replace(/<(?:\/?(?:p|li|h[1-6]|ul|ol|tr|td|th|table|dl|dt|dd|blockquote|div|pre)|br)\b[^>]*>/g, ' $& ')}`,
  ).window;
  writeNumbers(document);
  return toWords(document.body.textContent);
};

describe('no word of a real description is lost', { skip: withoutPostings }, () => {
  let postings: ReadPosting[] = [];
  before(async () => {
    postings = await readCorpus();
  });

  test('nor added, nor moved', () => {
    let words = 0;
    for (const { file, source, text } of postings) {
      const { description } = source as JsonObject & { description: string };
      const expected = wordsOfSource(description);
      assert.deepEqual(wordsOfPage(text.description), expected, file);
      words += expected.length;
    }
    assert.ok(words > 100_000, `only ${words} words were compared`);
  });

  test('and a lost word would be seen', () => {
    const [posting] = postings;
    const { description } = posting?.source as JsonObject & { description: string };
    const [first = '', ...rest] = wordsOfSource(description);
    assert.notDeepEqual(wordsOfPage(posting?.text.description ?? ''), rest);
    assert.notEqual(first, '');
  });
});

test('white-on-white words, comments and scripts: words stay, what is no word goes', async () => {
  const { toDescription } = await createDescriber();
  const { text } = toDescription(
    '<p style="color:#fff">#LI-AB1</p><!-- note --><script>alert(1)</script><p>Bake bread.</p>',
  );
  assert.equal(text, '#LI-AB1\nBake bread.');
});
