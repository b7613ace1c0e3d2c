import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import { listFiles } from '../../src/intake/files.ts';
import { outcomeAt } from '../../src/report/outcome.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import { beginReport, formatProblem, type Report } from '../../src/report/report.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import { placeLabel } from '../../src/job/place/place-label.ts';
import type { Place } from '../../src/job/place/place.ts';
import type { JobRecord } from '../../src/job/record.ts';
import { hashOf } from '../../src/job/slug.ts';
import { writeFolder } from '../support/build-site.ts';
import { corpusPath, withoutPostings } from '../support/corpus.ts';
import { joinRecords } from '../support/join-records.ts';
import { describeAsWritten } from '../support/read-as-written.ts';
import { place, posting } from '../support/postings.ts';
import { readFile } from '../support/read-file.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
async function report(
  folder: string,
  now = NOW,
  describe = describeAsWritten,
  timeZone = 'UTC',
): Promise<Report> {
  const { files, ignored } = listFiles(folder);
  const account = beginReport({
    now,
    locale: 'en',
    timeZone,
    closingSoonDays: 7,
    fewestJobsToIndex: 1,
  });
  const readRecord = createReadRecord({ timeZone, locale: 'en', describe });
  const found: JobRecord[] = [];
  for (const file of files) {
    const { postings, records, otherTypes } = await readFile(file, readRecord);
    const { path } = file;
    for (const posting of postings) {
      account.posting({
        ...posting,
        outcome: outcomeAt(posting.verdict, posting.record?.facts, now),
      });
    }
    account.file({ path, postings: postings.length, otherTypes });
    found.push(...records);
  }
  const placeName = (at: Place) => placeLabel(at, 'en');
  for (const { job, records, copies } of joinRecords(found, now, { placeName })) {
    account.job({ job, records, copies: copies.length });
  }
  return account.end({ ignored });
}

function assertBalance(account: Report): void {
  const { recordsRead, states, exactCopies, quarantined, verdicts, withoutResult } = account;
  const answers = Object.values({ ...verdicts, ...withoutResult }).reduce((a, b) => a + b, 0);
  assert.equal(recordsRead, answers + quarantined);
  const { open, closed, scheduled } = states;
  const sum = open.records + closed.records + scheduled.records + exactCopies + quarantined;
  assert.equal(recordsRead, sum);
}

describe('the account of a board', () => {
  const folder = writeFolder({
    'board.json': [
      posting({ identifier: 'A' }),
      7,
      posting({ identifier: 'A', jobLocation: place('York', 'GB') }),
      { '@type': 'Organization', name: 'Pane & Putty' },
      posting({ identifier: 'B', title: '' }),
      posting({ identifier: 'C', title: 'Old pane', validThrough: '2026-11-22' }),
      posting({ identifier: 'D', title: 'New pane', datePosted: '2026-11-24' }),
    ],
    'copy.json': posting({ identifier: 'A' }),
    'empty.json': [],
    'lines.ndjson': `${JSON.stringify(posting({ identifier: 'E', title: 'Line' }))}\n{\n[]\n`,
  });

  test('says what became of every posting', async () => {
    const board = await report(folder);
    assertBalance(board);
    assert.deepEqual(
      [board.files, board.recordsRead, board.exactCopies, board.quarantined, board.otherTypes],
      [4, 11, 1, 5, 1],
    );
    assert.deepEqual(board.states, {
      open: { jobs: 2, records: 3 },
      closed: { jobs: 1, records: 1 },
      scheduled: { jobs: 1, records: 1 },
    });
    assert.deepEqual(board.verdicts, {
      eligible: 0,
      'eligible with warnings': 4,
      'not eligible': 0,
    });
    assert.deepEqual(board.withoutResult, { closed: 1, scheduled: 1 });
    assert.deepEqual(
      board.scheduled.map(({ title, records, from }) => [title, records, from]),
      [['New pane', ['board.json:1'], '2026-11-24']],
    );
    assert.deepEqual(
      board.joined.map(({ title, records }) => [title, records.length]),
      [['Glazier', 2]],
    );
  });

  test('lists its problems by file and line', async () => {
    const { problems } = await report(folder);
    const places = problems.map(({ file, line }) => `${file}:${String(line).padStart(4, '0')}`);
    assert.deepEqual(places, [...places].sort());
    assert.ok(problems.length >= 5);
  });

  test('dates the pages by their newest posting, and none by the build', async () => {
    const { lastModified: days } = await report(folder);
    assert.equal(days[''], '2026-11-01');
    assert.equal(days['places/gb/eng/york/'], '2026-11-01');
    assert.ok(!Object.keys(days).some((path) => /old-pane|new-pane/.test(path)));
  });

  test('dates them by what a posting says of its change, where that is not ahead', async () => {
    const jobs = writeFolder({
      'a.json': posting({ title: 'Changed', datePosted: '2026-11-01', dateModified: '2026-11-10' }),
      'b.json': posting({ title: 'Ahead', datePosted: '2026-11-01', dateModified: '2031-01-01' }),
      'c.json': posting({ title: 'Garbled', datePosted: '2026-11-01', dateModified: 'last week' }),
    });
    const { lastModified, problems } = await report(jobs);
    const dayOf = (name: string) =>
      Object.entries(lastModified).find(([path]) => path.startsWith(`jobs/${name}-`))?.[1];
    assert.deepEqual(['changed', 'ahead', 'garbled'].map(dayOf), [
      '2026-11-10',
      '2026-11-01',
      '2026-11-01',
    ]);
    assert.equal(lastModified[''], '2026-11-10');
    assert.ok(!JSON.stringify(problems).includes('dateModified'));
  });

  test('dates them by the days of the site’s own zone', async () => {
    const jobs = writeFolder({
      'a.json': posting({ title: 'Day', datePosted: '2026-11-10' }),
      'b.json': posting({
        title: 'Night',
        url: undefined,
        datePosted: '2026-11-12T09:30:00+10:00',
      }),
    });
    const daysIn = async (timeZone: string) => {
      const { lastModified } = await report(jobs, NOW, describeAsWritten, timeZone);
      const dayOf = (name: string) =>
        Object.entries(lastModified).find(([path]) => path.startsWith(`jobs/${name}-`))?.[1];
      return [dayOf('day'), dayOf('night')];
    };
    // Whatever day it was where the employer is.
    assert.deepEqual(await daysIn('Europe/Vienna'), ['2026-11-10', '2026-11-12']);
    assert.deepEqual(await daysIn('America/New_York'), ['2026-11-10', '2026-11-11']);
  });
});

test('postings of the sample board are counted by their folder', async () => {
  const of = (title: string, more = {}) => posting({ title, identifier: title, ...more });
  const board = writeFolder({
    'sample/a.json': [of('Baker'), of('Tailor', { validThrough: '2026-11-22' })],
    'sample/deep/b.json': of('Roofer'),
    'sample/later.json': of('Tanner', { datePosted: '2026-11-24' }),
    'samples.json': of('Sawyer'),
    'own/sample/c.json': of('Cooper'),
  });
  assert.deepEqual((await report(board)).samples, { files: 2, published: 3 });
});

test('a job that ends before it begins does not wait for its day', async () => {
  const { states, scheduled } = await report(
    writeFolder({ 'a.json': posting({ datePosted: '2026-12-25', validThrough: '2026-12-01' }) }),
  );
  assert.equal(states.scheduled.jobs, 1);
  assert.deepEqual(scheduled, []);
});

describe('a position in a file is that of the document', () => {
  test('and stays when a broken neighbor is fixed', async () => {
    const bare = { identifier: undefined, url: undefined };
    const good = posting({ ...bare, title: 'Stays' });
    const slugs = async (neighbor: unknown) => {
      const { joined, lastModified: days } = await report(
        writeFolder({ 'a.json': [good, neighbor, posting({ ...bare, title: 'Last' })] }),
      );
      assert.deepEqual(joined, []);
      return Object.keys(days).filter((path) => /stays|last/.test(path));
    };
    assert.deepEqual(await slugs(7), await slugs(posting({ title: 'Mended' })));
  });
});

test('where records are is reported without the control characters of their files’ names', async () => {
  const { joined } = await report(
    writeFolder({
      'a\u001b[2J\n.json': posting({ identifier: 'A' }),
      'b.json': posting({ identifier: 'A', jobLocation: place('York', 'GB') }),
    }),
  );
  assert.deepEqual(
    joined.map(({ records }) => records),
    [['a\\u001b[2J\\u000a.json:1', 'b.json:1']],
  );
});

describe('a problem is printed', () => {
  const problem = { file: 'a.json', line: 7, severity: 'error', message: 'is missing.' } as const;

  test('with file and line, then field and message', () => {
    assert.equal(formatProblem({ ...problem, field: 'title' }), 'a.json:7\n  title: is missing.');
    assert.equal(formatProblem({ ...problem, field: '' }), 'a.json:7\n  The posting is missing.');
  });

  test('without the control characters of a file’s name', () => {
    const file = 'a\u001b[2J\n.json';
    assert.equal(
      formatProblem({ ...problem, file, field: 'title' }),
      'a\\u001b[2J\\u000a.json:7\n  title: is missing.',
    );
  });
});

test('the account of all real postings balances', { skip: withoutPostings }, async () => {
  const { toDescription } = await createDescriber();
  const describeSafely: FactsContext['describe'] = (unsafe) => {
    try {
      const { html, text } = toDescription(unsafe);
      return toDescribedText({ key: '', digest: hashOf(html), summary: '' }, text);
    } catch (error) {
      if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
      throw error;
    }
  };
  const board = await report(corpusPath('postings'), 1_629_849_600_000, describeSafely);
  assertBalance(board);
  assert.ok(board.recordsRead > 100 && board.states.open.jobs > 50);
  assert.ok(board.quarantined <= Math.max(3, board.recordsRead * 0.05));
});
