import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listBoardFiles } from '../../src/intake/board-files.ts';
import { digestOfFiles } from '../../src/intake/files.ts';
import { readOverrides } from '../../src/intake/overrides.ts';
import { readPostings, type PostingResult } from '../../src/intake/read-postings.ts';
import { WrongSources } from '../../src/intake/stated-sources.ts';
import { unmetOverrides } from '../../src/intake/unmet-overrides.ts';
import { writeFolder } from '../support/build-site.ts';

const HEADER = 'source,id,property,value\n';
const POSTINGS = [
  { '@type': 'JobPosting', title: 'A', identifier: { value: 1 }, datePosted: '2026-11-02' },
  { '@type': 'JobPosting', title: 'B', identifier: 'b', url: 'https://stave.example/b' },
];

function boardOf(overrides: string): string {
  const content = writeFolder({ 'overrides.csv': overrides });
  const jobs = join(content, 'jobs');
  mkdirSync(join(jobs, 'ats'), { recursive: true });
  writeFileSync(join(jobs, 'ats/own.json'), JSON.stringify(POSTINGS));
  const row = 'Job title,Company,URL,Description\nC,Stave,https://stave.example/c,Bend.\n';
  writeFileSync(join(jobs, 'sheet.csv'), row);
  return jobs;
}

/** What each posting of the board states, as its file and its owner say. */
async function read(overrides: string) {
  const results: PostingResult[] = [];
  const takenFor: (string | undefined)[] = [];
  const met = new Set<number>();
  const board = listBoardFiles(boardOf(overrides));
  for (const file of board.files) {
    const count = await readPostings(
      file,
      () => ({ problems: [{ field: 'title', severity: 'warning', message: 'is odd' }] }),
      (result) => results.push(result),
    );
    takenFor.push(count.takenFor);
    for (const line of count.overridden ?? []) met.add(line);
  }
  const unmet = unmetOverrides(board.overrides ?? [], met);
  return { objects: results.map(({ object }) => object), results, takenFor, unmet };
}

describe('an owner says otherwise of a posting', () => {
  test('by its identifier or its address, whatever its file', async () => {
    const { objects } = await read(
      `${HEADER},1,title,"Cooper, senior"\nats/,b,x:featured,yes\nsheet.csv,https://stave.example/c,employmentType,FULL_TIME\n`,
    );
    assert.deepEqual(
      objects.map((object) => [
        object?.['title'],
        object?.['x:featured'],
        object?.['employmentType'],
      ]),
      [
        ['Cooper, senior', undefined, undefined],
        ['B', 'yes', undefined],
        ['C', undefined, 'FULL_TIME'],
      ],
    );
  });

  test('but not of the same name in another file', async () => {
    const { objects } = await read(`${HEADER}sheet.csv,1,title,No\nat,b,title,No\n`);
    assert.deepEqual(
      objects.map((object) => object?.['title']),
      ['A', 'B', 'C'],
    );
  });

  test('leaving a property out where the value is empty', async () => {
    const { objects } = await read(`${HEADER},1,datePosted,\n`);
    assert.equal(objects[0]?.['datePosted'], undefined);
  });

  test('hiding it for good, and that is told', async () => {
    const { objects, takenFor } = await read(
      `${HEADER},1,hidden,yes\n,https://stave.example/c,hidden,\n,b,hidden,no\n`,
    );
    assert.deepEqual(
      objects.map((object) => object?.['title']),
      ['B'],
    );
    const hidden = '1 was not read: it is hidden by content/overrides.csv';
    assert.deepEqual(takenFor, [`JobPostings; ${hidden}`, `table of jobs; ${hidden}`]);
  });

  test('and a problem of it names the line', async () => {
    const { results } = await read(`${HEADER},https://stave.example/c,title,D\n`);
    assert.equal(results[2]?.problems.at(-1)?.field, 'content/overrides.csv, line 2 (title)');
  });

  test('and a line that concerns no posting is told, whether it hides or changes', async () => {
    const { unmet } = await read(
      `${HEADER},1,title,D\n,7,title,E\nats/,gone,hidden,yes\nsheet.csv,b,title,F\nats/,b,hidden,yes\n`,
    );
    const advice = 'Mend it, or take the line out if the job has gone.';
    assert.deepEqual(unmet, [
      `content/overrides.csv:3 changes nothing: no posting has the identifier or the url “7”. ${advice}`,
      `content/overrides.csv:4 changes nothing: no posting of ats has the identifier or the url “gone”. ${advice}`,
      `content/overrides.csv:5 changes nothing: no posting of sheet.csv has the identifier or the url “b”. ${advice}`,
    ]);
  });

  test('in a table with semicolons, as spreadsheets save it in much of Europe', async () => {
    const { objects } = await read('source;id;property;value\n;1;title;"Cooper; senior"\n');
    assert.equal(objects[0]?.['title'], 'Cooper; senior');
  });

  test('and the file is read again when that changes', () => {
    const jobs = boardOf(`${HEADER},1,title,D\n`);
    const digest = () => digestOfFiles(listBoardFiles(jobs));
    const before = digest();
    writeFileSync(join(jobs, '../overrides.csv'), `${HEADER},1,title,E\n`);
    assert.notEqual(digest(), before);
  });
});

describe('overrides that can’t be used are told with their line', () => {
  const wrong: [content: string, message: RegExp][] = [
    [
      'id,property,value\n1,title,A\n',
      /overrides\.csv:2 has no column “source”\. The first line is/,
    ],
    [`${HEADER},,title,A\n`, /overrides\.csv:2 has no id/],
    [
      `${HEADER},1,title,A\n,1,titel,A\n`,
      /overrides\.csv:3 has the property “titel”, which is not/,
    ],
    [`${HEADER},1,title,"A\n`, /overrides\.csv:\d is no table/],
  ];
  for (const [content, message] of wrong) {
    test(JSON.stringify(content), () => {
      assert.throws(
        () => readOverrides(boardOf(content)),
        (error) => error instanceof WrongSources && message.test(error.message),
      );
    });
  }
});
