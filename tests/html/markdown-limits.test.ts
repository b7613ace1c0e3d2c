import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import { isBeyondMarkdown } from '../../src/html/markdown-limits.ts';
import { bodyToHtml } from '../../src/sources/written/markdown-body.ts';

const BEGINNING = '# Baker\n\nWe **bake** bread.\n\n';
const RUNS =
  '_a|**|****|a_b_|**a**|a**a|~~a|`a|[a](|![|[[|<a |&a|\\\\|> |- |1. |> - |* * |*a **a |***a|_*'.split(
    '|',
  );

describe('Markdown that no person writes', async () => {
  const { toDescription } = await createDescriber();
  for (const run of RUNS) {
    test(`of thousands of ${JSON.stringify(run)} is read in less than a second`, () => {
      const text = BEGINNING + run.repeat(60_000 / run.length);
      const { user } = process.cpuUsage();
      assert.match(bodyToHtml(text), /bake/);
      try {
        assert.match(toDescription(text).html, /bake/);
      } catch (error) {
        // One of its limits may be named; a defect is none.
        assert.ok(error instanceof DescriptionRefused, String(error));
        assert.match(error.message, /the limit is/);
      }
      assert.ok(process.cpuUsage().user - user < 1_500_000);
    });
  }

  test('is more than any person’s Markdown', () => {
    for (const text of [
      `${BEGINNING}${'* **Task:** mix, knead and bake `rye`, _wheat_ and [spelt](https://x.example/a)\n'.repeat(150)}`,
      `${BEGINNING}> - 1. a quote with a list with a list`,
      `${BEGINNING}${'- '.repeat(40)}\n\n${'* '.repeat(40)}\n\nBelow two rules.`,
    ]) {
      assert.ok(!isBeyondMarkdown(text), text.slice(0, 80));
    }
  });
});
