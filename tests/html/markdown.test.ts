import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber } from '../../src/html/description.ts';
import { isMarkdown } from '../../src/html/markdown.ts';

const { toDescription } = await createDescriber();

describe('Markdown is read where the evidence is strong:', () => {
  const cases: readonly (readonly [text: string, html: string])[] = [
    [
      '# Baker\n\nBake bread.\n\n1. Mix\n2. Bake',
      '<h3>Baker</h3><p>Bake bread.</p><ol><li>Mix</li><li>Bake</li></ol>',
    ],
    ['**Tasks**\n\n- One\n- Two', '<h3>Tasks</h3><ul><li>One</li><li>Two</li></ul>'],
    ['Skills\n------\n\nGo', '<h3>Skills</h3><p>Go</p>'],
    ['We use `git` and *love* it.', '<p>We use <code>git</code> and <em>love</em> it.</p>'],
    [
      '| Day | Hours |\n|---|---|\n| Monday | 8 |',
      '<table><thead><tr><th>Day</th><th>Hours</th></tr></thead><tbody><tr><td>Monday</td><td>8</td></tr></tbody></table>',
    ],
    [
      '**Apply**\n\n[Here](https://jobs.example/a)',
      '<h3>Apply</h3><p><a href="https://jobs.example/a" rel="nofollow ugc noopener noreferrer">Here</a></p>',
    ],
    ['**Tasks**\n\nUse List<String>.', '<h3>Tasks</h3><p>Use List&lt;String&gt;.</p>'],
    ['**A**\n\n[x](javascript:alert(1))', '<h3>A</h3><p>x</p>'],
  ];
  for (const [text, html] of cases) {
    test(JSON.stringify(text), () => assert.equal(toDescription(text).html, html));
  }
});

describe('no Markdown:', () => {
  for (const text of [
    'Call #1 or #2. Use **kwargs and *args in Python.',
    '- Mix\n- Bake',
    '5 * 4 * 3',
    'snake_case and `one` word',
    'Price: 10*\n*without tax',
  ]) {
    test(JSON.stringify(text), () => assert.ok(!isMarkdown(text)));
  }
});
