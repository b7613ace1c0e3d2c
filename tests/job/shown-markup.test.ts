import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsOf } from './readings.ts';

describe('markup that a plain field shows as text is reported', () => {
  const table: readonly [string, string][] = [
    ['<a href="" title="more">Baker (m/f)</a>', 'shows HTML tags as text'],
    ['&lt;b&gt;Baker&lt;/b&gt; wanted', 'shows HTML tags as text, for example "<b>"'],
    ['Baker &amp;amp; Cook', 'shows "&amp;" as text'],
  ];
  for (const [title, message] of table) {
    test(title, () => {
      const found = problemsOf({ title }).filter((problem) => problem.includes(' as text'));
      assert.equal(found.length, 1);
      assert.ok(found[0]?.startsWith(`warning title: ${message}`), found[0]);
    });
  }

  test('in an employer’s name too', () => {
    const hiringOrganization = { name: '<i>Crumb</i> & Daughters' };
    const found = problemsOf({ hiringOrganization });
    assert.ok(found.some((problem) => problem.startsWith('warning hiringOrganization: shows')));
  });

  test('and signs of a title are none', () => {
    for (const title of ['Baker & Cook', 'C++ / <10 staff', 'Baker <> Cook', 'R&D;']) {
      const found = problemsOf({ title }).filter((problem) => problem.includes(' as text'));
      assert.deepEqual(found, [], title);
    }
  });
});
