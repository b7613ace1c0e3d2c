// Every form of a job says what its page says.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { corpusPath, withoutPostings } from '../support/corpus.ts';
import { buildSite, cacheOf, sampleSite } from '../support/build-site.ts';
import { findDrift } from '../support/find-drift.ts';
import { rmSync } from 'node:fs';

/** 25 August 2021, noon: most real postings are open. */
const CLOCK = 1_629_849_600;

describe('no form of a job says what its page does not', () => {
  test('on the sample board', () => {
    const site = sampleSite();
    const { compared, differences } = findDrift(site);
    site.remove();
    assert.deepEqual(differences, []);
    assert.ok(compared > 200, `only ${compared} facts were compared`);
  });

  test('and a form that did would be found', () => {
    const site = sampleSite();
    const changed = {
      ...site,
      read: (path: string) =>
        path === 'feed.json' ? site.read(path).replaceAll('<p>', '<p>Not ') : site.read(path),
    };
    const { differences } = findDrift(changed);
    site.remove();
    assert.ok(differences.some((difference) => difference.includes('description in JSON Feed')));
  });

  test('of real postings', { skip: withoutPostings, timeout: 900_000 }, () => {
    const folder = corpusPath('postings');
    const site = buildSite(folder, { clock: CLOCK });
    assert.equal(site.code, 0, site.stderr);
    const { compared, differences } = findDrift(site);
    site.remove();
    rmSync(cacheOf(folder), { recursive: true, force: true });
    assert.deepEqual(differences, []);
    assert.ok(compared > 500, `only ${compared} facts were compared`);
  });
});
