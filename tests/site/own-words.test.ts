// The owner's words, and with them the proof that a site says nothing but messages.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { buildMarkedSite, GREEK, textsOf, wordsOutsideMarks } from '../support/marked-site.ts';

describe('with every message in marks', () => {
  let site: BuiltSite;
  before(() => {
    site = buildMarkedSite();
    assert.equal(site.code, 0, site.stdout + site.stderr);
  });
  after(() => site.remove());

  test('no page says anything else of its own', () => {
    const pages = site.files().filter((file) => file.endsWith('.html'));
    assert.ok(pages.length > 12, pages.join());
    for (const path of pages) {
      const texts = textsOf(site.page(path));
      assert.ok(
        texts.some((text) => text.includes('⟦')),
        path,
      );
      assert.deepEqual(wordsOutsideMarks(texts), [], path);
    }
  });

  test('no feed says anything else of its own', () => {
    const entries = [...site.read('feed.xml').matchAll(/<(?:title|summary)[^>]*>([^<]*)</g)];
    const texts = entries.map(([, text = '']) => text);
    assert.ok(texts.some((text) => text.includes('⟦')));
    assert.deepEqual(wordsOutsideMarks(texts), []);
  });

  test('words that a template says itself are seen, in texts and in attributes', () => {
    const page = site.page('');
    page.body.insertAdjacentHTML('beforeend', '<p title="Wait">Hold on, ⟦not this⟧</p>');
    assert.deepEqual(wordsOutsideMarks(textsOf(page)).sort(), ['Hold', 'Wait', 'on']);
  });
});

test('an owner’s wrong word stops the build, with file, line and what to write', () => {
  const words = writeFolder({
    'en.json': `{
  "list": { "jobs": "{jobs, plural, one {# job}}" },
  "page": {
    "savedJobs": "My shortlist",
    "jobsIn": "Work in {city}",
    "saveJobs": "Keep"
  }
}
`,
  });
  const site = buildSite(writeFolder(GREEK), {
    environment: { SITE_LOCALE: 'en', WORDS_DIR: words },
  });
  assert.equal(site.code, 2);
  const told = site.stdout + site.stderr;
  for (const sentence of [
    /en\.json:2\n {2}list\.jobs: has no case "other" of \{jobs\}\. Write one for whatever is left\.\n/,
    /en\.json:5\n {2}page\.jobsIn: names \{city\}\. What is put into this message is \{place\}\.\n/,
    /en\.json:6\n {2}page\.saveJobs: is not known\. Write one of skipToContent, /,
  ]) {
    assert.match(told, sentence);
  }
  assert.doesNotMatch(told, /savedJobs: |^ {4}at /m);
  site.remove();
  rmSync(words, { recursive: true });
});
