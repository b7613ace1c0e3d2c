import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { enforce } from '../../src/html/enforce.ts';
import { parseContent, type Node, type Parent } from '../../src/html/tidy/tree.ts';
import { findViolations } from './violations.ts';

const rel = 'rel="nofollow ugc noopener noreferrer"';

describe('enforce', () => {
  const cases: readonly [string, string, string][] = [
    ['keeps what is allowed', '<p>a <b>b</b></p>', '<p>a <b>b</b></p>'],
    [
      'marks links',
      '<a href="https://a.example">b</a>',
      `<a href="https://a.example/" ${rel}>b</a>`,
    ],
    [
      'unwraps links without a good target',
      '<a href="">a</a><a href="javascript:b()">b</a><a>c</a>',
      'abc',
    ],
    [
      'does not decode a target twice',
      '<a href="https://a.example/?b=&amp;amp;">c</a>',
      `<a href="https://a.example/?b=&amp;amp;" ${rel}>c</a>`,
    ],
    ['drops every other attribute', '<p is="x" class="y" onclick="z()">a</p>', '<p>a</p>'],
    [
      'keeps small spans',
      '<table><tbody><tr><td colspan="2" rowspan="9999">a</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    ],
    [
      'keeps the number of a list',
      '<ol start="4"><li>a</li></ol>',
      '<ol start="4"><li>a</li></ol>',
    ],
    ['drops unreadable elements', 'a<script>b()</script><style>c</style><svg>d</svg><!--e-->', 'a'],
    ['keeps the words of unknown elements', '<x-y>a</x-y><form>b</form>', 'ab'],
    [
      'takes the target from href alone',
      '<a title="https://b.example/" href="https://a.example/">c</a><a title="https://b.example/" href="x">d</a>',
      `<a href="https://a.example/" ${rel}>c</a>d`,
    ],
    [
      'keeps the spans of both kinds of cell',
      '<table><tbody><tr><th colspan="2" rowspan="3">a</th><td colspan="4" rowspan="5">b</td></tr></tbody></table>',
      '<table><tbody><tr><th colspan="2" rowspan="3">a</th><td colspan="4" rowspan="5">b</td></tr></tbody></table>',
    ],
    [
      'keeps an attribute only on its own element',
      '<p start="3" colspan="2">a</p><ol colspan="2" start="3"><li start="3">b</li></ol>',
      '<p>a</p><ol start="3"><li>b</li></ol>',
    ],
    [
      'keeps spans up to a hundred, and numbers of lists above',
      '<table><tbody><tr><td colspan="100" rowspan="101">a</td></tr></tbody></table><ol start="9999"><li>b</li></ol>',
      '<table><tbody><tr><td colspan="100">a</td></tr></tbody></table><ol start="9999"><li>b</li></ol>',
    ],
    [
      'leaves no trace of the targets that it refuses',
      '<a href="https://a.example" target="_top" ping="https://b.example" download>c</a>',
      `<a href="https://a.example/" ${rel}>c</a>`,
    ],
    ['demotes headings', '<h1>a</h1><h2>b</h2>', '<h3>a</h3><h3>b</h3>'],
    ['removes escaped bidi controls', '<p>a&#x202E;b</p>', '<p>ab</p>'],
    [
      'shows the host of a disguised link',
      '<a href="https://evil.example/">paypal.com</a>',
      `<a href="https://evil.example/" ${rel}>paypal.com (evil.example)</a>`,
    ],
    [
      'shows the address of a disguised mail link',
      '<a href="mailto:x@evil.example">jobs@a.example</a>',
      `<a href="mailto:x@evil.example" ${rel}>jobs@a.example (x@evil.example)</a>`,
    ],
    [
      'trusts a link to its own site',
      '<a href="https://jobs.a.example/b">www.a.example</a>',
      `<a href="https://jobs.a.example/b" ${rel}>www.a.example</a>`,
    ],
    [
      'takes names with dots for words',
      '<a href="https://a.example/">Node.js, e.g.</a>',
      `<a href="https://a.example/" ${rel}>Node.js, e.g.</a>`,
    ],
  ];
  for (const [title, given, expected] of cases) {
    test(title, () => assert.equal(enforce(given).html, expected));
  }

  for (const name of 'script style template noscript noembed noframes iframe title xmp textarea svg math'.split(
    ' ',
  )) {
    test(`drops <${name}> with what nobody was to read`, () => {
      assert.equal(enforce(`a<${name}>b</${name}>c`).html, 'ac');
    });
  }

  test('drops all after <plaintext>', () => assert.equal(enforce('a<plaintext>b</p>c').html, 'a'));

  for (const value of ['0', '01', '-1', '+1', '1.5', '1e3', '2x', 'x2', ' 2', '2 ', '10000', '']) {
    test(`takes ${JSON.stringify(value)} for no small number`, () => {
      assert.equal(enforce(`<ol start="${value}"><li>a</li></ol>`).html, '<ol><li>a</li></ol>');
    });
  }

  test('gives words alone where a text means something else each time it is parsed', () => {
    // Each parsing drops the line break at the beginning of <pre>.
    const given = (breaks: number) => `<pre>${'\n'.repeat(breaks)}a &lt;b&gt;\u202e c</pre>`;
    assert.equal(enforce(given(3)).html, '<pre>a &lt;b&gt; c</pre>');
    assert.equal(enforce(given(9)).html, '<p>a &lt;b&gt; c</p>');
  });

  test('sees through split and look-alike host names', () => {
    for (const text of [
      'pay<b>pal.com</b>',
      'раypal.com',
      'PayPal。com',
      'https://paypal.com/login',
    ]) {
      const html = enforce(`<a href="https://evil.example/">${text}</a>`).html;
      assert.match(html, / \(evil\.example\)<\/a>$/);
    }
  });

  test('returns only what is allowed, the tree that it parses to, and the same when applied again', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<a href="https://a.example">',
        '</a>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
      ],
      ...['<svg>', '<math>', '<mtext>', '<style>', '</style>', '<b>', '</b>', '<form>', '<select>'],
      ...[
        '<!--',
        '-->',
        '<template>',
        '<li>',
        '<h2>',
        '<img src=x onerror=y>',
        'x',
        ' ',
        '<pre>\n\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { html, tree } = enforce(pieces.join(''));
        assert.deepEqual(findViolations(html), []);
        assert.equal(enforce(html).html, html);
        assert.deepEqual(outlineOf(tree), outlineOf(parseContent(html)));
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Each node of a tree with its content. */
function outlineOf(node: Node | Parent): unknown {
  if (!('childNodes' in node)) return 'value' in node ? node.value : node.nodeName;
  const attributes = 'attrs' in node ? node.attrs : [];
  return [node.nodeName, attributes, node.childNodes.map(outlineOf)];
}
