import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serialize } from 'parse5';
import { enforce } from '../../src/html/enforce.ts';
import { isFinished } from '../../src/html/finished-html.ts';
import { readPlainHtml } from '../../src/html/plain-html/read-plain-html.ts';
import { tidyTree } from '../../src/html/tidy/tidy.ts';
import { parseContent } from '../../src/html/tidy/tree.ts';
import { createRandom } from '../support/random.ts';
import { createGenerator } from './plain-html/generate.ts';
import { plainTexts } from './plain-html/inputs.ts';
import { findViolations } from './violations.ts';

const REL = 'nofollow ugc noopener noreferrer';

describe('finished:', () => {
  const cases = [
    '<p>a<br>b &amp; c&nbsp;d</p><ul><li>e<ul><li>f</li></ul></li></ul><hr>',
    '<h3>a</h3><blockquote><p><strong>b</strong> <em>c</em></p></blockquote>',
    `<p><a href="https://a.example/?b=1&amp;c=2" rel="${REL}">d <b>e</b></a></p>`,
    `<p><a href="https://a.example/" rel="${REL}">a.example</a></p>`,
    '',
  ];
  for (const html of cases) {
    test(html, () => {
      assert.ok(isFinished(html));
      assert.equal(enforce(html).html, html);
    });
  }
});

describe('not finished:', () => {
  const cases: Readonly<Record<string, string>> = {
    'a script': '<script>a()</script>',
    'an attribute': '<p class="a">b</p>',
    'a comment': '<!--a-->',
    'a div': '<div>a</div>',
    'a high heading': '<h2>a</h2>',
    'an element that is open at the end': '<p>a',
    'an end tag out of turn': '<p><b>a</p></b>',
    'a block in a line': '<strong><p>a</p></strong>',
    'a paragraph in a paragraph': '<p>a<p>b</p></p>',
    'an entry without a list': '<li>a</li>',
    'a link in a link': `<a href="https://a.example/" rel="${REL}"><b><a href="https://a.example/" rel="${REL}">b</a></b></a>`,
    'a link without rel': '<a href="https://a.example/">b</a>',
    'a link with another rel': '<a href="https://a.example/" rel="nofollow">b</a>',
    'an address that runs code': `<a href="javascript:a()" rel="${REL}">b</a>`,
    'an address that is not in its checked form': `<a href="https://A.example" rel="${REL}">b</a>`,
    'an address with a name and password': `<a href="https://a:b@c.example/" rel="${REL}">d</a>`,
    'a link whose text names another host': `<a href="https://a.example/" rel="${REL}">bank.com</a>`,
    'a link whose text names another host in parts': `<a href="https://a.example/" rel="${REL}">ba<b>nk.c</b>om</a>`,
    'a bare ampersand': '<p>a & b</p>',
    'a bare angle bracket': '<p>a > b</p>',
    'a bare no-break space': '<p>a\xa0b</p>',
    'a reference that is not written so': '<p>&quot;</p>',
    'an invisible character': '<p>a\u200bb</p>',
    'a character that turns the direction': '<p>a\u202eb</p>',
    'a stack of marks': `<p>a${'\u0301'.repeat(40)}</p>`,
    'half of a pair': '<p>\ud800</p>',
  };
  for (const [name, html] of Object.entries(cases)) {
    test(name, () => assert.ok(!isFinished(html)));
  }
});

test('what is finished is left as it is by the enforcer, and means what is written', () => {
  const generate = createGenerator({ seed: 3, texts: plainTexts(), payloads: [] });
  const random = createRandom(4);
  let finished = 0;
  for (let done = 0; done < 30_000; done += 1) {
    const tree = readPlainHtml(generate());
    if (tree === undefined) continue;
    const tidied = tidyTree(tree);
    const isChanged = random() < 0.5;
    const html = isChanged ? changeSomewhere(tidied, random) : tidied;
    if (!isFinished(html)) continue;
    finished += 1;
    assert.equal(enforce(html).html, html);
    assert.deepEqual(findViolations(html), []);
    if (!isChanged) assert.equal(outline(tree), outline(parseContent(html)));
  }
  assert.ok(finished > 3_000, `only ${finished} were finished`);
});

/** Deletes, repeats or moves a few characters, mostly at a tag. */
function changeSomewhere(html: string, random: () => number): string {
  const tags = [...html.matchAll(/<[^>]*>/g)];
  const tag = tags[Math.floor(random() * tags.length)];
  if (tag === undefined) return html;
  const [written] = tag;
  const before = html.slice(0, tag.index);
  const after = html.slice(tag.index + written.length);
  const turn = random();
  if (turn < 0.4) return before + after;
  if (turn < 0.7) return before + written + written + after;
  return before + after.slice(0, 5) + written + after.slice(5);
}

function outline(tree: ReturnType<typeof parseContent>): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'parentNode' ? undefined : value));
}

test('the tree of a finished text is that of the enforcer', () => {
  const tree = readPlainHtml('<div>a <span>b</span></div><p>c</p>');
  assert.ok(tree);
  const html = tidyTree(tree);
  assert.ok(isFinished(html));
  assert.equal(serialize(enforce(html).tree), serialize(tree));
});
