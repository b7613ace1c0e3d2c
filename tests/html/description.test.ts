import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import { findViolations } from './violations.ts';

const { toDescription } = await createDescriber();

describe('toDescription', () => {
  test('shows escaped angle brackets as text, in HTML and alone', () => {
    const inHtml = toDescription('&lt;p&gt;&amp;lt;10% travel&amp;gt;&lt;/p&gt;');
    const alone = toDescription('&amp;lt;10% travel&amp;gt;');
    assert.deepEqual(inHtml, {
      html: '<p>&lt;10% travel&gt;</p>',
      text: '<10% travel>',
      format: 'html',
    });
    assert.deepEqual(alone, {
      html: '<p>&lt;10% travel&gt;</p>',
      text: '<10% travel>',
      format: 'text',
    });
  });

  test('keeps cells that span and lists that go on, within bounds', () => {
    const { html } = toDescription(
      '<table><tr><th colspan="2" rowspan="999">Shift</th><td colspan="javascript:a()">Pay</td></tr></table><ol start="4"><li>Sand</li></ol>',
    );
    assert.equal(
      html,
      '<table><tbody><tr><th colspan="2">Shift</th><td>Pay</td></tr></tbody></table><ol start="4"><li>Sand</li></ol>',
    );
  });

  const refused: readonly [string, string, string][] = [
    ['nothing', '', 'has no readable text left once markup is removed'],
    [
      'only markup',
      '<script>a()</script><p></p>',
      'has no readable text left once markup is removed',
    ],
    [
      'only invisible characters',
      '\u200b&#8203;',
      'has no readable text left once markup is removed',
    ],
    ['too much text', 'x'.repeat(5_242_880), 'is 5,242,880 characters long; the limit is 200,000'],
    [
      'an escaped bomb',
      '&lt;ul&gt;&lt;li&gt;'.repeat(9_000),
      'has more than 100 nested elements; the limit is 100',
    ],
  ];
  for (const [what, unsafe, reason] of refused) {
    test(`refuses ${what} within 200 ms`, () => {
      const start = process.cpuUsage();
      assert.throws(
        () => toDescription(unsafe),
        (error) => {
          assert.ok(error instanceof DescriptionRefused);
          assert.equal(error.reason, reason);
          return true;
        },
      );
      assert.ok(process.cpuUsage(start).user < 200_000);
    });
  }

  test('never shows anything disallowed, whatever the level of escaping', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        '<p>',
        '<img src=x onerror=a()>',
        '<script>',
        '</script>',
        'x',
      ],
      ...[
        '<svg>',
        '<math>',
        '<style>',
        '<a href="',
        'javascript:',
        '<!--',
        '<table>',
        '&lt;',
        '&amp;',
        ';',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(3), (pieces, level) => {
        let html = '';
        try {
          html = toDescription(escapeTimes(pieces.join(''), level)).html;
        } catch (error) {
          assert.ok(error instanceof DescriptionRefused);
        }
        assert.deepEqual(findViolations(html), []);
      }),
      { numRuns: 500 },
    );
  });
});

function escapeTimes(text: string, times: number): string {
  let escaped = text;
  for (let time = 0; time < times; time += 1) {
    escaped = escaped.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }
  return escaped;
}
