import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import {
  changedPages,
  findIndexNowKey,
  toAddressLines,
  toGoogleLines,
  writeIndexNowRequests,
} from '../../src/deploy/search-engines.ts';
import { writeFolder } from '../support/build-site.ts';

const BASE = 'https://board.example/jobs-board/';
const entries = (...paths: string[]) =>
  paths.map((path) => ({ path, sha256: '', size: 1, modified: 1 }));
const PAGES = changedPages(
  {
    added: entries('jobs/baker-1/index.html', 'jobs/パン-2/index.html', '_astro/a.css', '404.html'),
    changed: entries('index.html', 'jobs/closed-3/index.html', 'feed.xml'),
    removed: entries('jobs/gone-4/index.html', 'jobs/gone-4/x.png'),
    unchanged: 3,
  },
  BASE,
);
const KEY = '0123456789abcdef';

describe('what search engines are told of a deploy', () => {
  const folder = writeFolder({ [`${KEY}.txt`]: `${KEY}\n`, 'robots-and-more.txt': 'other words' });
  after(() => rmSync(folder, { recursive: true }));

  test('are the addresses of pages, and of nothing else', () => {
    assert.deepEqual(toAddressLines(PAGES).trim().split('\n'), [
      BASE,
      `${BASE}jobs/${encodeURI('パン-2')}/`,
      `${BASE}jobs/baker-1/`,
      `${BASE}jobs/closed-3/`,
      `${BASE}jobs/gone-4/`,
    ]);
  });

  test('takes the key that a file proves, and no other', () => {
    assert.equal(findIndexNowKey(folder), KEY);
    const other = writeFolder({ 'abcdefgh.txt': 'something else' });
    assert.equal(findIndexNowKey(other), undefined);
    rmSync(other, { recursive: true });
  });

  test('are requests of ten thousand addresses each for IndexNow', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => `${BASE}jobs/${index}/`);
    writeIndexNowRequests({ present: many, gone: [] }, { base: BASE, key: KEY, folder });
    const [command, ...others] = writeIndexNowRequests(PAGES, { base: BASE, key: KEY, folder });
    assert.deepEqual(others, []);
    const file = join(folder, 'indexnow-1.json');
    assert.ok(command?.includes(`--data @${file} https://api.indexnow.org/indexnow`));
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
      host: 'board.example',
      key: KEY,
      keyLocation: `${BASE}${KEY}.txt`,
      urlList: [...PAGES.present, ...PAGES.gone],
    });
    // What an earlier deploy left would be sent again.
    assert.throws(() => readFileSync(join(folder, 'indexnow-2.json')), { code: 'ENOENT' });
  });

  test('are jobs alone for Google, where one that is closed or gone is deleted', () => {
    const lines = toGoogleLines(PAGES, BASE, new Set(['baker-1', 'パン-2']));
    const told = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { url: string; type: string });
    assert.deepEqual(
      told.map(({ url, type }) => [decodeURI(url.slice(BASE.length)), type]),
      [
        ['jobs/パン-2/', 'URL_UPDATED'],
        ['jobs/baker-1/', 'URL_UPDATED'],
        ['jobs/closed-3/', 'URL_DELETED'],
        ['jobs/gone-4/', 'URL_DELETED'],
      ],
    );
  });
});
