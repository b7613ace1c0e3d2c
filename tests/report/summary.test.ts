import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeOpenings } from '../../src/headers/openings.ts';
import { formatSummary } from '../../src/report/summary.ts';
import { measureSite } from '../../src/deploy/hosts.ts';
import { beginReport, type Report } from '../../src/report/report.ts';
import type { LocatedProblem } from '../../src/job/problem.ts';

const EMPTY = beginReport({
  now: 0,
  locale: 'en',
  timeZone: 'UTC',
  closingSoonDays: 7,
  fewestJobsToIndex: 1,
}).end({ ignored: [] });

function summaryOf(changed: Partial<Report>, opened: readonly string[] = []): string {
  return formatSummary(
    { ...EMPTY, ...changed },
    { outDir: '/site', jobsDir: '/jobs', opened, size: measureSite([]) },
  );
}

const problem = (severity: LocatedProblem['severity'], field: string, line: number) => ({
  ...{ file: 'a.json', line, field, severity, posting: 0 },
  message: `is missing, says the ${severity}.`,
});

describe("a build's summary", () => {
  test('says to whom the site is open, and nothing of it while it is closed', () => {
    const opened = describeOpenings({ fonts: ['https://fonts.example'], frames: [] });
    assert.match(
      summaryOf({}, opened),
      /^Open to others, as allow in src\/site\.ts says:\n {2}fonts: https:\/\/fonts\.example\nThe site/m,
    );
    assert.doesNotMatch(summaryOf({}, describeOpenings({ frames: [] })), /Open to others/);
  });

  test('reports what Google would not accept before what could be better, each kind once', () => {
    const text = summaryOf({
      problems: [
        problem('warning', 'url', 1),
        problem('ineligible', 'datePosted', 2),
        problem('ineligible', 'datePosted', 9),
        problem('error', 'title', 3),
      ],
    });
    assert.match(
      text,
      /^Quarantined:\na\.json:3\n[^]*Not eligible for Google's job search:\na\.json:2\n {2}datePosted: is missing, says the ineligible\.\n {2}\(and in 1 more\)\n[^]*Warnings:\na\.json:1\n/,
    );
  });

  test('names jobs that wait for their day, the next first', () => {
    const scheduled = ['2026-12-03', '2026-12-01'].map((from, index) => ({
      ...{ slug: `s${index}`, title: `Job ${index}\u001b`, from },
      records: [`a.json:${index + 1}`],
    }));
    assert.match(
      summaryOf({ scheduled }),
      /Scheduled, without a page until the day of their datePosted:\n {2}Job 1\\u001b, from 2026-12-01: a\.json:2\n {2}Job 0\\u001b, from 2026-12-03: a\.json:1\n/,
    );
  });

  test('counts what Google takes of open postings, and the others apart', () => {
    const verdicts = { eligible: 1, 'eligible with warnings': 2, 'not eligible': 3 };
    const lineOf = (withoutResult: Report['withoutResult']) =>
      /^For Google: .*$/m.exec(summaryOf({ verdicts, withoutResult }))?.[0];
    const taken = 'For Google: 3 eligible (2 with recommendations), 3 not eligible';
    assert.equal(lineOf({ closed: 0, scheduled: 0 }), `${taken}.`);
    assert.equal(
      lineOf({ closed: 870, scheduled: 0 }),
      `${taken}; 870 closed, without a job result.`,
    );
    assert.equal(
      lineOf({ closed: 1, scheduled: 4 }),
      `${taken}; 1 closed and 4 scheduled, without a job result.`,
    );
  });

  test('names the sample board where it is published beside own postings', () => {
    const open = (records: number) => ({ ...EMPTY.states, open: { jobs: records, records } });
    const samples = { files: 21, published: 25 };
    assert.match(
      summaryOf({ states: open(27), samples }),
      /^21 files of the sample board are published too\. Delete \/jobs\/sample\/ when you have your own\.$/m,
    );
    assert.match(
      summaryOf({ states: open(2), samples: { files: 1, published: 1 } }),
      /^1 file of the sample board is published too\. /m,
    );
    assert.doesNotMatch(summaryOf({ states: open(25), samples }), /sample board/);
    assert.doesNotMatch(summaryOf({ states: open(2) }), /sample board/);
  });

  test('says nothing of what there is none of', () => {
    assert.doesNotMatch(summaryOf({}), /Quarantined:|Not eligible|Warnings|Scheduled/);
  });
});
