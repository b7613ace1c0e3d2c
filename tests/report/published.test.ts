import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { measureSite } from '../../src/deploy/hosts.ts';
import { findNews, readPublished, writePublished } from '../../src/report/published.ts';
import { beginReport, type Report } from '../../src/report/report.ts';
import { writeFolder } from '../support/build-site.ts';

const SIZE = measureSite([]);

/** A report with these open jobs, each with a problem at a line. */
function report(now: number, jobs: Readonly<Record<string, number>>): Report {
  const empty = beginReport({
    ...{ now, locale: 'en', timeZone: 'UTC', closingSoonDays: 7, fewestJobsToIndex: 1 },
  }).end({ ignored: [] });
  const slugs = Object.keys(jobs);
  return {
    ...empty,
    lastModified: Object.fromEntries([
      ['places/gb/', null],
      ...slugs.map((slug) => [`jobs/${slug}/`, null]),
    ]) as Report['lastModified'],
    postings: slugs.map((slug) => ({ file: 'a.json', line: 1, outcome: 'not eligible', slug })),
    problems: Object.values(jobs).map((line, posting) => ({
      ...{ file: 'a.json', line, posting, field: 'url', severity: 'warning' },
      message: 'is missing.',
    })),
  };
}

describe('what is new since the last site', () => {
  test('is nothing where there was none', () => {
    assert.equal(findNews(report(1, { a: 1 }), readPublished(writeFolder({}))), undefined);
  });

  test('are jobs that came or went, and problems, wherever their lines are now', () => {
    const cacheDir = writeFolder({});
    writePublished(cacheDir, report(1, { a: 1, b: 2 }), SIZE);
    const next = report(2, { b: 7, c: 9 });
    const news = findNews(next, readPublished(cacheDir));
    assert.deepEqual([news?.since, news?.added, news?.gone], [1, ['c'], ['a']]);
    assert.deepEqual(
      next.problems.map((problem) => news?.isNew(problem)),
      [false, true],
    );
  });

  test('is the same before and after the report’s own site was published', () => {
    const cacheDir = writeFolder({});
    writePublished(cacheDir, report(1, { a: 1 }), SIZE);
    const next = report(2, { b: 1 });
    const before = findNews(next, readPublished(cacheDir));
    writePublished(cacheDir, next, SIZE);
    const after = findNews(next, readPublished(cacheDir));
    assert.deepEqual([after?.added, after?.gone], [before?.added, before?.gone]);
    assert.equal(readPublished(cacheDir).latest?.now, 2);
  });

  test('is not known where what was kept is damaged', () => {
    const cacheDir = writeFolder({});
    writePublished(cacheDir, report(1, { a: 1 }), SIZE);
    writeFileSync(join(cacheDir, 'published.json'), '{"sha256":"0","value":{}}');
    assert.deepEqual(readPublished(cacheDir), {});
  });
});
