// A built site as input: its pages of jobs and jobs.ndjson hold postings, and nothing else of it is taken for any.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { toText } from '../../src/sources/record.ts';
import { sampleSite, type BuiltSite } from '../support/build-site.ts';
import { readSource } from '../support/read-source.ts';

describe('a built site', () => {
  let site: BuiltSite;
  before(() => {
    site = sampleSite();
  });
  after(() => site.remove());

  test('gives its jobs, and is left alone and named otherwise', async () => {
    const { files, ignored } = listFiles(site.outDir);
    const titles: Record<'pages' | 'list', (string | undefined)[]> = { pages: [], list: [] };
    for (const file of files) {
      const { objects, failures, leftAlone, names } = await readSource(file);
      const isPage = /^jobs\/[^/]+\/index\.html$/.test(file.path);
      const found = objects.map(({ title }) => toText(title));
      assert.deepEqual(failures, [], file.path);
      if (isPage) titles.pages.push(...found);
      else if (file.path === 'jobs.ndjson') titles.list.push(...found);
      else {
        assert.deepEqual([found, names], [[], []], file.path);
        assert.ok((leftAlone ?? '').length > 5, `${file.path} is not named`);
      }
    }
    const open = readFileSync(join(site.outDir, 'jobs.ndjson'), 'utf8').trim().split('\n').length;
    assert.equal(titles.list.length, open);
    assert.equal(titles.pages.length, site.jobPages().length);
    assert.deepEqual(
      titles.list.filter((title) => !titles.pages.includes(title)),
      [],
    );
    // Scripts, styles and the like are not even opened.
    const others = files.length + ignored.length;
    assert.ok(others > 200, `only ${others} files`);
  });
});
