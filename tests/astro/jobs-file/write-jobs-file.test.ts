import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { JobsIndex } from '../../../src/astro/jobs-file/jobs-index.ts';
import { openLineSpool } from '../../../src/astro/jobs-file/line-spool.ts';
import {
  isPartOfJobs,
  type JobsFileOptions,
  writeJobsFile,
} from '../../../src/astro/jobs-file/write-jobs-file.ts';

const SITE = 'https://board.example/b/';

describe('jobs.ndjson', () => {
  let folder = '';
  let liveFolder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-jobs-file-'));
    liveFolder = mkdtempSync(join(tmpdir(), 'placard-jobs-file-'));
  });
  afterEach(() => {
    for (const made of [folder, liveFolder]) rmSync(made, { recursive: true });
  });

  const markupOf = (slug: string, title: string) =>
    `{"title":${JSON.stringify(title)},"url":"${SITE}jobs/${slug}/","hiringOrganization":{"sameAs":"${SITE}jobs/other-1/"}}`;
  const pageOf = (slug: string, title: string) =>
    `<html><script type="application/ld+json">${markupOf(slug, title)}</script></html>`;
  const writeLivePage = (slug: string, title: string) => {
    mkdirSync(join(liveFolder, 'jobs', slug), { recursive: true });
    writeFileSync(join(liveFolder, 'jobs', slug, 'index.html'), pageOf(slug, title));
  };
  const spooled = (slugs: readonly string[], title = (slug: string) => slug) => {
    const spool = openLineSpool(join(folder, '.lines'));
    for (const slug of slugs) {
      spool.add(`jobs/${slug}/index.html`, Buffer.from(pageOf(slug, title(slug))));
      spool.add('index.html', Buffer.from(pageOf(slug, 'not a job’s page')));
    }
    return spool.take();
  };
  const write = (options: Partial<JobsFileOptions>) =>
    writeJobsFile({
      ...{ folder, rendered: [], liveFolder, liveParts: [], siteUrl: SITE, slugs: [] },
      ...options,
    });
  const index = (below = folder) =>
    JSON.parse(readFileSync(join(below, 'jobs.json'), 'utf8')) as JobsIndex;
  const partsOf = (below = folder) => readdirSync(below).filter(isPartOfJobs).sort();
  const linesOf = (name: string, below = folder) =>
    readFileSync(join(below, name), 'utf8').split('\n').slice(0, -1);

  test('has a line for each job, as on its page and in the order of the slugs', () => {
    const rendered = spooled(['c-3', 'b-2', 'a-1'], (slug) => `“${slug}” é`);
    write({ rendered, slugs: ['a-1', 'c-3'] });
    assert.deepEqual(readdirSync(folder).sort(), ['jobs.json', 'jobs.ndjson', 'schemamap.xml']);
    assert.deepEqual(linesOf('jobs.ndjson'), [
      markupOf('a-1', '“a-1” é'),
      markupOf('c-3', '“c-3” é'),
    ]);
    assert.equal(index().jobs, 2);
  });

  test('is empty where there is no open job', () => {
    write({});
    assert.deepEqual(linesOf('jobs.ndjson'), []);
    assert.equal(index().parts[0]?.jobs, 0);
  });

  test('has the lines of reused pages from the live part, and from the page where there is none', () => {
    for (const slug of ['a-1', 'b-2']) writeLivePage(slug, slug);
    const copied = markupOf('a-1', 'with "url":"https://board.example/b/jobs/b-2/" in it');
    writeFileSync(join(liveFolder, 'jobs.ndjson'), `${copied}\n`);
    write({
      rendered: spooled(['c-3'], () => 'new'),
      liveParts: ['jobs.ndjson'],
      slugs: ['a-1', 'b-2', 'c-3'],
    });
    assert.deepEqual(linesOf('jobs.ndjson'), [
      copied,
      markupOf('b-2', 'b-2'),
      markupOf('c-3', 'new'),
    ]);
  });

  test('comes in parts that fit, which jobs.json names with their digests', () => {
    const slugs = Array.from({ length: 100 }, (_, number) => `job-${number + 100}`);
    write({ rendered: spooled(slugs), slugs, maxPartBytes: 4_000 });
    const { jobs, parts } = index();
    assert.equal(jobs, 100);
    assert.ok(parts.length >= 4, `${parts.length} parts`);
    assert.deepEqual(
      parts.map(({ url }) => url).sort(),
      partsOf().map((name) => `${SITE}${name}`),
    );
    for (const { url, jobs: count, bytes, sha256 } of parts) {
      const content = readFileSync(join(folder, url.slice(SITE.length)));
      assert.ok(bytes <= 4_000);
      assert.equal(bytes, content.length);
      assert.equal(sha256, createHash('sha256').update(content).digest('hex'));
      assert.equal(linesOf(url.slice(SITE.length)).length, count);
    }
    const all = parts.flatMap(({ url }) => linesOf(url.slice(SITE.length)));
    assert.deepEqual(all.sort(), slugs.map((slug) => markupOf(slug, slug)).sort());
  });

  test('changes in one part where one job changes', () => {
    const slugs = Array.from({ length: 100 }, (_, number) => `job-${number + 100}`);
    write({ folder: liveFolder, rendered: spooled(slugs), slugs, maxPartBytes: 4_000 });
    const liveParts = partsOf(liveFolder);
    const rendered = spooled(['job-150'], () => 'other');
    write({ rendered, slugs, liveParts, maxPartBytes: 4_000 });
    const isSame = (name: string) =>
      readFileSync(join(folder, name)).equals(readFileSync(join(liveFolder, name)));
    assert.deepEqual(partsOf(), liveParts);
    assert.equal(liveParts.filter((name) => !isSame(name)).length, 1);
  });

  test('is read where lines are longer than what is read at once', () => {
    const long = markupOf('a-1', 'x'.repeat(3_000_000));
    writeFileSync(join(liveFolder, 'jobs.ndjson'), `${long}\n${markupOf('b-2', 'b')}\n`);
    write({ liveParts: ['jobs.ndjson'], slugs: ['a-1', 'b-2'] });
    assert.deepEqual(linesOf('jobs.ndjson'), [long, markupOf('b-2', 'b')]);
  });
});
