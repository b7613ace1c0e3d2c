import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measureSite } from '../../src/deploy/hosts.ts';
import { findNews, type PublishedBoards, toPublishedBoard } from '../../src/report/published.ts';
import { beginReport, type Report } from '../../src/report/report.ts';

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

/** What is kept where the site of a report is published. */
const publish = (published: Report, { latest }: PublishedBoards = {}): PublishedBoards => ({
  latest: toPublishedBoard(published, SIZE),
  ...(latest && { before: latest }),
});

describe('what is new since the last site', () => {
  test('is nothing where there was none', () => {
    assert.equal(findNews(report(1, { a: 1 }), {}), undefined);
  });

  test('are jobs that came or went, and problems, wherever their lines are now', () => {
    const next = report(2, { b: 7, c: 9 });
    const news = findNews(next, publish(report(1, { a: 1, b: 2 })));
    assert.deepEqual([news?.since, news?.added, news?.gone], [1, ['c'], ['a']]);
    assert.deepEqual(
      next.problems.map((problem) => news?.isNew(problem)),
      [false, true],
    );
  });

  test('is the same before and after the report’s own site was published', () => {
    const first = publish(report(1, { a: 1 }));
    const next = report(2, { b: 1 });
    const before = findNews(next, first);
    const after = findNews(next, publish(next, first));
    assert.deepEqual([after?.added, after?.gone], [before?.added, before?.gone]);
  });
});
