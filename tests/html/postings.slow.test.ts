import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber } from '../../src/html/description.ts';
import { withoutPostings } from '../support/corpus.ts';
import { readDescriptions } from './corpus.ts';
import { findViolations } from './violations.ts';

describe('real postings', { skip: withoutPostings }, async () => {
  const { toDescription } = await createDescriber();
  const sanitized = await createDescriber({ readPlain: () => undefined });

  for (const folder of ['linkedin-2021', 'builtin-2026']) {
    test(`all of ${folder} become clean, allowed HTML`, () => {
      for (const [name, unsafe] of readDescriptions(folder)) {
        const { html, text } = toDescription(unsafe);
        assert.deepEqual(findViolations(html), [], name);
        assert.doesNotMatch(html, /<(p|li|h\d|strong|b|ul)>\s*(?:<br>)?\s*<\/\1>|<br><br>/, name);
        assert.doesNotMatch(text, /<\/?(?:p|br|li|strong)>/, name);
      }
    });
  }

  for (const folder of ['linkedin-2021', 'builtin-2026', 'linkedin-2021-unescaped']) {
    test(`all of ${folder} are the same when DOMPurify reads them all`, () => {
      for (const [name, unsafe] of readDescriptions(folder)) {
        assert.deepEqual(toDescription(unsafe), sanitized.toDescription(unsafe), name);
      }
    });
  }

  test('postings that were unescaped once give the same description', () => {
    const escaped = readDescriptions('linkedin-2021');
    for (const [name, unsafe] of readDescriptions('linkedin-2021-unescaped')) {
      assert.deepEqual(toDescription(unsafe), toDescription(escaped.get(name)!), name);
    }
  });

  test('a posting with bold titles and typed bullets gets headings and lists', () => {
    const { html } = toDescription(readDescriptions('linkedin-2021').get('3568.json')!);
    const titles = [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title);
    assert.deepEqual(titles, ['Responsibilities', 'Qualifications']);
    assert.deepEqual(
      html.match(/<ul>.*?<\/ul>/g)?.map((list) => list.match(/<li>/g)?.length),
      [5, 8, 4],
    );
    assert.match(html, /<li>Logging &amp; Ingestion Infra that/);
    assert.doesNotMatch(html, /[•]|&lt;|&amp;amp;|<p><\/p>/);
  });
});
