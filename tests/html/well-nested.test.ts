import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defaultTreeAdapter, html, parseFragment } from 'parse5';
import { measureWellNested } from '../../src/html/well-nested.ts';

describe('elements and their depth are counted without a parser', () => {
  const cases: readonly [string, number, number][] = [
    ['', 0, 0],
    ['a > b &lt; c', 0, 0],
    ['<p>a<br>b</p><ul><li><strong>c</strong><ul><li>d</li></ul></li></ul>', 7, 4],
    ['<DIV class="a > b"><p\n title=\'<b>\'>c</P ></DIV>', 2, 2],
    ['<b>a<br/></b><ul></ul>', 3, 1],
    ['<div><p>a', 2, 2],
  ];
  for (const [unsafe, elements, depth] of cases) {
    test(JSON.stringify(unsafe), () => {
      assert.deepEqual(measureWellNested(unsafe), { elements, depth });
      assert.deepEqual(measureByParser(unsafe), { elements, depth });
    });
  }
});

describe('only a parser can tell about', () => {
  const cases: Readonly<Record<string, string>> = {
    'a paragraph in a paragraph': '<p>a<p>b',
    'an end tag of nothing': 'a</p>',
    'an end tag out of turn': '<b><i>a</b></i>',
    'a list in bold': '<b><ul><li>a</li></ul></b>',
    'a heading in a line': '<span><h2>a</h2></span>',
    'an entry without a list': '<li>a',
    'an entry below a wrapper': '<ul><li><div><li>a',
    'a link in a link': '<a>b<i><a>c</a></i></a>',
    'a rule in a paragraph': '<p>a<hr>b</p>',
    'a table': '<table>a</table>',
    'a comment': '<!-- a -->',
    'a foreign element': '<svg></svg>',
    'a less-than sign': 'a < b',
    'a tag that does not end': '<p a="b>',
    'white space that HTML does not know': '<p\u00a0>',
    'an end tag with attributes': '<p>a</p b>',
  };
  for (const [name, unsafe] of Object.entries(cases)) {
    test(name, () => assert.equal(measureWellNested(unsafe), undefined));
  }
});

test('what is counted is what the parser makes', () => {
  const name = fc.oneof(
    fc.constantFrom('div', 'ul', 'li', 'p', 'h2', 'strong', 'b', 'span', 'a', 'br'),
    fc.constantFrom('section', 'ol', 'hr', 'font', 'img', 'code', 'nobr', 'table', 'td', 'dd'),
  );
  const odd = fc.constantFrom(
    '<',
    '</',
    '<!--',
    ' <P>',
    '<p/>',
    '<b a=">">',
    "<i a='<p>'b>",
    '</p ',
  );
  const step = fc.tuple(fc.nat(20), name, odd);
  let counted = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const unsafe = writeSteps(steps);
      const measured = measureWellNested(unsafe);
      if (measured === undefined) return;
      counted += 1;
      assert.deepEqual(measureByParser(unsafe), measured);
    }),
    { numRuns: 10_000 },
  );
  assert.ok(counted > 500, `only ${counted} were counted`);
});

/** Most steps open an element or close the last one; some write unexpected tags. */
function writeSteps(steps: readonly [number, string, string][]): string {
  const open: string[] = [];
  return steps
    .map(([turn, name, odd]) => {
      if (turn < 8) {
        if (!['br', 'hr', 'img'].includes(name)) open.push(name);
        return `<${name}>`;
      }
      if (turn < 18) return open.length > 0 ? `a</${open.pop()}>` : 'b ';
      return turn === 18 ? `</${name}>` : turn === 19 ? odd : ' c ';
    })
    .join('');
}

/** The parser creates a root and a document besides. */
const OWN_ELEMENTS = 2;
const OWN_DEPTH = 1;

function measureByParser(unsafe: string): { elements: number; depth: number } {
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
  let elements = 0;
  let open = 0;
  let depth = 0;
  parseFragment(context, unsafe, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...of) {
        elements += 1;
        return defaultTreeAdapter.createElement(...of);
      },
      onItemPush() {
        open += 1;
        depth = Math.max(depth, open);
      },
      onItemPop() {
        open -= 1;
      },
    },
  });
  return { elements: elements - OWN_ELEMENTS, depth: depth - OWN_DEPTH };
}
