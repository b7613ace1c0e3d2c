// The feeds of lists: what stands in them where jobs have no date, and where one posting makes many lists.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type BuiltSite, buildSite, cacheOf, NOON, writeFolder } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';

const DAY = 24 * 60 * 60;

describe('the feed of a list', () => {
  const folder = writeFolder({});
  const jobsDir = join(folder, 'jobs');
  const outDir = join(folder, 'dist');
  mkdirSync(jobsDir);
  after(() => {
    for (const made of [folder, cacheOf(jobsDir)]) rmSync(made, { recursive: true, force: true });
  });

  const write = (title: string, properties: Readonly<Record<string, unknown>> = {}) =>
    writeFileSync(
      join(jobsDir, `${title}.json`),
      JSON.stringify(posting({ title, identifier: title, url: undefined, ...properties })),
    );
  function build(clock: number): BuiltSite {
    const site = buildSite(jobsDir, { clock, words: ['--remember'], outDir });
    assert.equal(site.code, 0, site.stderr);
    return site;
  }

  test('has no job of which nobody knows since when it is there, and one that came since', () => {
    write('Glazier');
    write('Roofer', { datePosted: undefined });
    assert.doesNotMatch(build(NOON).read('feed.xml'), /<title>Roofer</);
    write('Tiler', { datePosted: undefined });
    const feed = build(NOON + DAY).read('feed.xml');
    assert.match(feed, /<title>Tiler<\/title><updated>2026-11-24T/);
    assert.doesNotMatch(feed, /<title>Roofer</);
    assert.match(feed, /<content type="html">/);
  });

  test('has descriptions for the whole board alone, where one posting makes hundreds of lists', () => {
    const towns = Array.from({ length: 500 }, (_, index) => place(`Town ${index}`, 'FR'));
    write('Glazier', { jobLocation: towns });
    const site = build(NOON + 2 * DAY);
    assert.match(site.read('feed.xml'), /<content type="html">/);
    assert.doesNotMatch(site.read('places/fr/feed.xml'), /<content type="html">/);
    assert.match(site.read('places/fr/feed.xml'), /<title>Glazier</);
  });
});
