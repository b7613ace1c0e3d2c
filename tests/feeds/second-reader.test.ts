// The feeds of a built board, read by a parser of another hand.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { buildSite, type BuiltSite, NOON } from '../support/build-site.ts';

const DAY = 24 * 60 * 60;
const JOBS = join(import.meta.dirname, '../../content/jobs');

describe('the feeds of a board, as another parser reads them', () => {
  let site: BuiltSite;
  let later: BuiltSite;
  before(() => {
    site = buildSite(JOBS);
    later = buildSite(JOBS, { clock: NOON + DAY });
    assert.equal(site.code, 0, site.stderr);
    assert.equal(later.code, 0, later.stderr);
  });
  after(() => {
    site.remove();
    later.remove();
  });

  const feedsOf = (built: BuiltSite, format: 'xml' | 'json') =>
    built.files().filter((path) => path.endsWith(`feed.${format}`));
  const jobAt = (address: string) => {
    const { pathname } = new URL(address);
    return site.page(pathname.slice(1));
  };

  test('are Atom with what the standard requires, and hold no closed job', () => {
    const paths = feedsOf(site, 'xml');
    assert.ok(paths.length > 10);
    for (const path of paths) {
      const feed = parseAtomFeed(site.read(path));
      assert.ok(feed.id && feed.title && feed.updated, path);
      assert.ok(Date.parse(feed.updated) <= NOON * 1000, path);
      const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
      assert.equal(self, `https://board.example/${path}`);
      const ids = (feed.entries ?? []).map(({ id }) => id ?? '');
      assert.equal(new Set(ids).size, ids.length, path);
      for (const entry of feed.entries ?? []) {
        assert.ok(entry.title && entry.updated, path);
        const page = jobAt(entry.id ?? '');
        assert.equal(page.querySelector('meta[name="robots"]'), null, `${path} lists a closed job`);
        const posted = page.querySelector('[data-part="posted"]')?.getAttribute('datetime');
        assert.equal(entry.published?.slice(0, 10) ?? entry.updated?.slice(0, 10), posted, path);
      }
    }
  });

  test('are JSON Feed 1.1 with the same entries', () => {
    for (const path of feedsOf(site, 'json')) {
      assert.match(site.read(path), /"version":"https:\/\/jsonfeed\.org\/version\/1\.1"/);
      const feed = parseJsonFeed(JSON.parse(site.read(path)) as object);
      const atom = parseAtomFeed(site.read(path.replace(/json$/, 'xml')));
      assert.equal(feed.feed_url, `https://board.example/${path}`);
      assert.deepEqual(
        (feed.items ?? []).map(({ id, title }) => [id, title]),
        (atom.entries ?? []).map(({ id, title }) => [id, title?.value]),
        path,
      );
    }
  });

  test('keep their ids from one build to the next', () => {
    for (const path of feedsOf(later, 'xml')) {
      const ids = (built: BuiltSite) =>
        new Map(
          (parseAtomFeed(built.read(path)).entries ?? []).map(({ id, title }) => [
            title?.value,
            id,
          ]),
        );
      const before = ids(site);
      for (const [title, id] of ids(later)) {
        if (before.has(title)) assert.equal(id, before.get(title), path);
      }
    }
  });

  test('would be refused if they were broken', () => {
    const broken = site.read('feed.xml').replace('http://www.w3.org/2005/Atom', 'urn:x');
    assert.throws(() => parseAtomFeed(broken.replace('<feed', '<fee')));
    assert.throws(() => parseJsonFeed({ version: 'https://example.org/' }));
  });
});
