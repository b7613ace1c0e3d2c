import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { findExcess } from '../../src/html/limits.ts';

const nested = 'has more than 100 nested elements; the limit is 100';
const crowded = 'has more than 10,000 elements; the limit is 10,000';
const attributes = 'has a tag with more than 50 attributes; the limit is 50';
const many = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');

describe('findExcess', () => {
  const cases: readonly [string, string, string | undefined][] = [
    ['accepts an ordinary posting', '<p>a<br>b</p><ul><li>c</li></ul>'.repeat(200), undefined],
    ['accepts unclosed paragraphs and entries', '<p>a<li>b'.repeat(2_000), undefined],
    ['accepts 50 attributes', `<p ${many.split(' ', 50).join(' ')}>a</p>`, undefined],
    ['does not take text for attributes', `<p title="a">${'a b '.repeat(2_000)}</p>`, undefined],
    ['counts characters', 'x'.repeat(200_001), 'is 200,001 characters long; the limit is 200,000'],
    ['counts lines', '\n'.repeat(10_000), 'has 10,001 lines; the limit is 10,000'],
    ['counts nested lists', '<ul><li>'.repeat(20_000), nested],
    ['counts nested formatting', '<b>'.repeat(60_000), nested],
    ['counts nested foreign elements', `<svg>${'<g>'.repeat(200)}`, nested],
    ['counts repeated formatting', repeatedFormatting(), crowded],
    ['counts elements', '<br>'.repeat(10_001), crowded],
    ['counts attributes', `<p ${many}>`, attributes],
    ['counts attributes of end tags', `</p ${many}>`, attributes],
    ['counts attributes joined by slashes', `<p/${many.replaceAll(' ', '/')}>`, attributes],
    [
      'counts attributes with values',
      `<p ${many.slice(0, 90_000).replaceAll(' ', '=">" ')}>`,
      attributes,
    ],
    ['counts attributes behind a comment', `<!-- <a x=" --><p ${many}>`, attributes],
    ['counts attributes behind a script', `<script><a x="</script><p ${many}>`, attributes],
    ['counts attributes in foreign styles', `<svg><style><p ${many}>`, attributes],
  ];
  for (const [title, unsafe, excess] of cases) {
    test(title, () => {
      // CPU time of this process, so that a busy machine does not fail the test.
      const start = process.cpuUsage();
      assert.equal(findExcess(unsafe), excess);
      // What is not linear takes far longer; a slow machine takes a quarter of a second.
      assert.ok(process.cpuUsage(start).user < 2_000_000);
    });
  }

  test('never misses an attribute that the parser sees', () => {
    const piece = fc.constantFrom(
      ...['<', '</', '<a', '<p ', '<!--', '-->', '<script>', '</script>', '<svg>', '<style>'],
      ...['=', '"', "'", ' ', '/', '>', 'x1', 'x2', 'x3', ` ${many.split(' ', 30).join(' ')}`],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        if (findExcess(html) === undefined) assert.ok(mostAttributes(html) <= 50);
      }),
      { numRuns: 2_000 },
    );
  });
});

function repeatedFormatting(): string {
  const open = Array.from({ length: 80 }, (_, index) => `<b a${index}>`).join('');
  return open + '<p>x</p>'.repeat(9_000) + '<p><b>x'.repeat(50) + '<p>x'.repeat(5_000);
}

function mostAttributes(html: string): number {
  let most = 0;
  const visit = (node: object): void => {
    if ('attrs' in node && Array.isArray(node.attrs)) most = Math.max(most, node.attrs.length);
    if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return most;
}
