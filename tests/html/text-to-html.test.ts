import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textToHtml } from '../../src/html/text-to-html.ts';

describe('textToHtml', () => {
  const cases: readonly [string, string, string][] = [
    ['separates paragraphs at blank lines', 'a\n\n \nb', '<p>a</p><p>b</p>'],
    ['breaks lines at newlines', 'a\r\nb', '<p>a<br>b</p>'],
    [
      'makes lists of bullet lines',
      'a:\n• b\n• c\nd',
      '<p>a:</p><ul><li>b</li><li>c</li></ul><p>d</p>',
    ],
    [
      'reads written newlines',
      'Duties:\\n- a\\n- b',
      '<p>Duties:</p><ul><li>a</li><li>b</li></ul>',
    ],
    ['leaves paths', 'in C:\\new', '<p>in C:\\new</p>'],
    ['leaves written newlines beside real ones', 'a\\nb\nc', '<p>a\\nb<br>c</p>'],
    ['shows markup', '<script>a & b', '<p>&lt;script&gt;a &amp; b</p>'],
    ['leaves URLs as text', 'https://a.example', '<p>https://a.example</p>'],
  ];
  for (const [title, unsafe, html] of cases) {
    test(title, () => assert.equal(textToHtml(unsafe).html, html));
  }
});
