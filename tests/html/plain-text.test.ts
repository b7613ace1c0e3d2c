import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPlainText, toSummary } from '../../src/html/plain-text.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';

test('writes a line for every block', () => {
  const html =
    '<h3>a</h3><p>b &amp; <b>c</b><br>d</p><ul><li>e<ul><li>f</li></ul></li></ul><pre>g\nh</pre>';
  assert.equal(toPlainText(html as SafeHtml), 'a\nb & c\nd\ne\nf\ng\nh');
});

test('writes a line for every row', () => {
  const html = '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>';
  assert.equal(toPlainText(html as SafeHtml), 'a b\nc');
});

test('cuts a summary between words', () => {
  assert.equal(toSummary('one two\nthree', 155), 'one two three');
  assert.equal(toSummary('one, two three', 9), 'one, two…');
  assert.equal(toSummary('one two, three', 9), 'one two…');
  assert.equal(toSummary('求人'.repeat(100), 10), '求人求人求人求人求…');
  assert.ok(toSummary('word '.repeat(100)).length <= 155);
});
