import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { OWN_ROUTES } from '../../src/pages/_own-routes.ts';
import { keyOf } from '../../src/rendering/page-key.ts';

const KEYS = { board: 'board', jobs: { 'baker-1': 'baker' } };
const key = (component: string, file: string) => keyOf({ component, file }, KEYS);

describe('a page goes on from the live site', () => {
  test('where its job and what stands beside it is the same', () => {
    assert.equal(key('src/pages/jobs/[slug].astro', 'jobs/baker-1/index.html'), 'baker');
    assert.equal(key('src/pages/jobs/[slug].json.ts', 'jobs/baker-1.json'), 'baker');
  });

  test('where the board is the same, when it is no page of a job', () => {
    assert.equal(key('src/pages/[...page].astro', 'index.html'), 'board');
    assert.equal(key('src/pages/robots.txt.ts', 'robots.txt'), 'board');
    assert.equal(key('src/pages/jobs/[slug].astro', 'jobs/cook-2/index.html'), 'board');
  });

  test('never, when its route did not come with Placard', () => {
    assert.equal(key('src/pages/about.astro', 'about/index.html'), undefined);
    assert.equal(key('src/pages/jobs/[...more].astro', 'jobs/baker-1/index.html'), undefined);
  });

  test('by routes that are there', () => {
    const gone = [...OWN_ROUTES].filter(
      (file) => !existsSync(join(import.meta.dirname, '../..', file)),
    );
    assert.deepEqual(gone, []);
  });
});
