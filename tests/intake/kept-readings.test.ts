import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { beginReadings } from '../../src/intake/keep-readings.ts';
import { areKeptOf, openKeptReadings } from '../../src/intake/kept-readings.ts';
import type { PostingReading } from '../../src/intake/read-postings.ts';
import { filesIn, type FileOfReadings, recordOf } from '../support/kept-board.ts';

const VERSION = 'v1';

/** Words that lines must not break, and a text that is longer than what is read of a file at one go, with letters of up to four bytes. */
const records = [
  recordOf('a.json', 0, { title: 'Baker\n\u2028"', identifier: '1' }),
  recordOf('a.json', 2, { title: 'Bäcker 🥖', identifier: '2', skills: 'é🥐'.repeat(80_000) }),
  recordOf('b/c.ndjson', 0, { title: 'Roofer', validThrough: undefined }),
];
const problem = { file: 'a.json', line: 3, field: 'title', severity: 'error' as const };
const broken: PostingReading = {
  ...{ file: 'a.json', position: 1, line: 3, verdict: 'quarantined' },
  problems: [{ ...problem, message: 'is missing.' }],
};
const files = [
  { file: 'a.json', stamp: '1-2-3', otherTypes: 4 },
  { file: 'b/c.ndjson', stamp: '4-5-6', otherTypes: 0 },
  { file: 'empty.json', stamp: '7-8-9', otherTypes: 1 },
];

function postingsOf(file: string): PostingReading[] {
  const published = records.map((record): PostingReading => {
    const { file: own, position, line } = record;
    return { file: own, position, line, verdict: 'eligible', problems: [], record };
  });
  return [...published, broken]
    .filter((posting) => posting.file === file)
    .sort((a, b) => a.position - b.position);
}

function keep(path: string, kept = files): void {
  const keeper = beginReadings(path, VERSION);
  for (const file of kept) {
    postingsOf(file.file).forEach(keeper.posting);
    keeper.file(file);
  }
  keeper.finish();
}

describe('kept readings', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-readings-'));
    path = join(folder, 'below', 'readings.ndjson');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const filesKept = (version = VERSION): FileOfReadings[] =>
    filesIn(openKeptReadings(path, version));

  /** As what was told, each record read where its outline says that it is. */
  function toldAgain(): { file: object; postings: PostingReading[] }[] {
    const kept = openKeptReadings(path, VERSION);
    const told = [];
    for (const { file, stamp, otherTypes, postings } of filesIn(kept)) {
      const read = postings.map(({ record, ...posting }) => ({
        ...posting,
        ...(record && { record: kept.at(record.place) }),
      }));
      told.push({ file: { file, stamp, otherTypes }, postings: read });
    }
    return told;
  }

  const everything = () =>
    files.map((file) => ({ file, postings: JSON.parse(JSON.stringify(postingsOf(file.file))) }));

  test('come back as they were told, and leave nothing beside them', () => {
    keep(path);
    assert.deepEqual(toldAgain(), everything());
    assert.deepEqual(readdirSync(join(folder, 'below')), ['readings.ndjson']);
  });

  test('tell of a record its job, its texts and its dates without reading it', () => {
    keep(path);
    const [first] = filesKept();
    const [record] = records;
    const { place, ...outline } = first?.postings[0]?.record ?? {};
    assert.ok(place);
    assert.deepEqual(outline, {
      file: 'a.json',
      position: 0,
      line: 1,
      key: record?.key,
      sameness: record?.sameness,
      copy: record?.copy,
      texts: [record?.facts.description.key],
      datePosted: record?.facts.datePosted,
      validThrough: record?.facts.validThrough,
    });
  });

  test('go on file by file, whatever stands between them', () => {
    keep(path);
    const kept = openKeptReadings(path, VERSION);
    const [first, , last] = filesIn(kept);
    assert.ok(first && last);
    const keeper = beginReadings(path, VERSION);
    const added = { file: 'b.json', stamp: '0', otherTypes: 2 };
    keeper.goOn(kept, first.place);
    keeper.file(added);
    keeper.goOn(kept, last.place);
    keeper.finish();
    const [one, , three] = everything();
    assert.deepEqual(toldAgain(), [one, { file: added, postings: [] }, three]);
  });

  test('stay as they are for who opened them, when others are kept in their place', () => {
    keep(path);
    const kept = openKeptReadings(path, VERSION);
    const [first] = filesIn(kept);
    keep(path, files.slice(1));
    assert.equal(filesIn(kept).length, 3);
    const place = first?.postings[2]?.record?.place;
    assert.ok(place);
    assert.equal(kept.at(place).facts.title, 'Bäcker 🥖');
    assert.equal(filesKept().length, 2);
  });

  test('stay as they are where others are abandoned', () => {
    keep(path);
    const keeper = beginReadings(path, VERSION);
    postingsOf('a.json').forEach(keeper.posting);
    keeper.abandon();
    assert.deepEqual(toldAgain(), everything());
    assert.deepEqual(readdirSync(join(folder, 'below')), ['readings.ndjson']);
  });

  test('are those of whichever version made them for who asks for none', () => {
    keep(path);
    assert.equal(filesIn(openKeptReadings(path, undefined)).length, 3);
    assert.ok(areKeptOf(path, VERSION));
    assert.ok(!areKeptOf(path, 'v2'));
    assert.ok(!areKeptOf(join(folder, 'absent.ndjson'), VERSION));
  });

  test('are none where another version made them, or nobody did', () => {
    assert.deepEqual(filesKept(), []);
    keep(path);
    assert.deepEqual(filesKept('v2'), []);
  });

  test('are known to be damaged wherever they are cut off within a file', () => {
    keep(path, files.slice(0, 2));
    const whole = readFileSync(path);
    const [first, second] = filesKept();
    assert.ok(first && second);
    const start = second.place.start;
    for (const bytes of [5, first.place.start + 10, start - 1, start + 1, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, bytes));
      assert.throws(() => filesKept(), SyntaxError, `${bytes} of ${whole.length} bytes are left`);
    }
    writeFileSync(path, '');
    assert.deepEqual(filesKept(), []);
  });

  const torn: [string, (whole: string) => string][] = [
    ['the line of a posting is gone', (whole) => whole.replace(/.*,\{"position":1,.*\n/, '')],
    ['a posting is told twice', (whole) => whole.replace(/(.*,\{"position":1,.*\n)/, '$1$1')],
    [
      'the end of a file is blank',
      (whole) => whole.replace(/.*,\{"stamp":"1.*/, (line) => ' '.repeat(line.length)),
    ],
    ['the end of a file is gone', (whole) => whole.replace(/.*,\{"stamp":"1.*\n/, '')],
    ['the beginning of a file is gone', (whole) => whole.replace(/.*,\{"file":"b.*\n/, '')],
    ['a posting has another line', (whole) => whole.replace('"line":1,', '"line":2,')],
  ];
  for (const [name, tear] of torn) {
    test(`are known to be damaged where ${name}`, () => {
      keep(path);
      const whole = readFileSync(path, 'utf8');
      const damaged = tear(whole);
      assert.notEqual(damaged, whole);
      writeFileSync(path, damaged);
      assert.throws(() => filesKept(), SyntaxError);
    });
  }

  test('say which record is damaged when it is asked for', () => {
    keep(path);
    const place = filesKept()[0]?.postings[0]?.record?.place;
    assert.ok(place);
    const bytes = readFileSync(path);
    const title = bytes.indexOf('"title":"', place.start) + '"title":"'.length;
    assert.ok(title > place.start && title < place.start + place.bytes);
    bytes.write('x', title);
    writeFileSync(path, bytes);
    assert.equal(filesKept().length, 3);
    assert.throws(() => openKeptReadings(path, VERSION).at(place), {
      name: 'SyntaxError',
      message: 'A line is not as it was written.',
    });
  });
});
