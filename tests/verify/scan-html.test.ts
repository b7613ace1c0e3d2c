import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, test } from 'node:test';
import { decodeUrl } from '../../src/html/decode.ts';
import { scanHtml } from '../../src/verify/scan-html.ts';

const SEED = Number(process.env['SEED'] || Date.now() % 1e9);

type Tag = [string, ...string[]];

function scanned(html: string): { tags: Tag[]; broken: string[] } {
  const [tags, broken]: [Tag[], string[]] = [[], []];
  scanHtml(html, {
    open: (name, attributes) =>
      tags.push([name, ...attributes.map((word, at) => (at % 2 === 1 ? decodeUrl(word) : word))]),
    content: () => {},
    close: () => {},
    broken: (what) => broken.push(what),
  });
  return { tags, broken };
}

/** Returns every element in order, by a parser of the HTML standard. */
function parsed(html: string): Tag[] {
  const visit = (node: DefaultTreeAdapterTypes.Node): Tag[] => {
    const own: Tag[] =
      'tagName' in node
        ? [
            [
              node.tagName.toLowerCase(),
              ...node.attrs.flatMap(({ name, value }) => [name.toLowerCase(), value]),
            ],
          ]
        : [];
    const inside =
      'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    return [...own, ...inside.flatMap(visit)];
  };
  return visit(parse(html));
}

const word = fc.constantFrom(
  'a',
  '<',
  '>',
  '"',
  "'",
  '&',
  '&lt;',
  '<!--',
  '-->',
  '</p>',
  '=',
  '/',
  ' ',
  '<script>',
  '\u00a0',
  'é',
);
const words = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(''));
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words.map(escaped),
    fc
      .tuple(
        fc.constantFrom('div', 'span', 'ul', 'section'),
        words,
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(
        ([name, value, inner]) => `<${name} title="${escaped(value)}">${inner.join('')}</${name}>`,
      ),
    words.map((value) => `<img alt="${escaped(value)}">`),
  ),
})).node;

describe(`the scan of a page (SEED=${SEED})`, () => {
  test('sees the elements and attributes that a browser sees, in whatever our serializers write', () => {
    fc.assert(
      fc.property(element, (body) => {
        const html = serialize(parse(`<!doctype html><title>t</title><body>${body}`));
        const { tags, broken } = scanned(html);
        assert.deepEqual(broken, []);
        assert.deepEqual(tags, parsed(html));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('misses no element of anything else without calling it broken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom('<p ', '<a href=', '<b', '</b>', '<!x', '<?')), {
          maxLength: 12,
        }),
        (parts) => {
          const html = `<!DOCTYPE html><html><head></head><body><main>${parts.join('')}</main></body></html>`;
          const { tags, broken } = scanned(html);
          if (broken.length === 0) assert.deepEqual(tags, parsed(html));
        },
      ),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  for (const part of [
    '<',
    '<a ',
    '<a b="',
    "<a b='",
    '<!--',
    '</',
    '<p/>',
    '<p>',
    '<svg>',
    '<script>',
    '<title>',
    '&',
    ' a',
    '=',
    '"',
  ]) {
    test(`reads 100 KB of ${part} in a moment`, () => {
      const started = performance.now();
      scanned(part.repeat(100_000 / part.length));
      assert.ok(performance.now() - started < 500);
    });
  }
});
