import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles, type PostingFile } from '../../src/intake/files.ts';
import { writeFolder } from '../support/build-site.ts';
import { readSource } from '../support/read-source.ts';

function fileOf(content: string | Uint8Array): PostingFile {
  const folder = writeFolder({});
  writeFileSync(join(folder, 'jobs.csv'), content);
  const [file] = listFiles(folder).files;
  assert.ok(file);
  return file;
}

const HEADER = 'Title,Company,Location,Posted,Description';
const row = (title: string, posted = '2026-11-02') => `${title},Stave,Cork,${posted},Bend staves.`;
const tableOf = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
type Read = Awaited<ReturnType<typeof readSource>>;
const titles = ({ objects }: Read) => objects.map(({ title }) => title);

describe('the separator is found by the header', () => {
  for (const [name, sign] of Object.entries({
    comma: ',',
    semicolon: ';',
    tab: '\t',
    'vertical line': '|',
  })) {
    test(name, async () => {
      const content = tableOf(row('A')).replaceAll(',', sign);
      assert.deepEqual(titles(await readSource(fileOf(content))), ['A']);
    });
  }

  test('below a line that tells Excel which it is', async () => {
    const content = `sep=;\r\n${tableOf(row('A')).replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    const read = await readSource(fileOf(content));
    assert.deepEqual([titles(read), read.postings[0]?.line], [['A'], 3]);
  });

  test('and a header with another than the rows quarantines each row', async () => {
    const read = await readSource(fileOf(`${HEADER}\n${row('A').replaceAll(',', ';')}\n`));
    assert.deepEqual(titles(read), []);
    assert.match(read.failures[0]?.reason ?? '', /none of its 1 postings has a text/);
  });
});

describe('the encoding is found', () => {
  const name = 'Böttcher – Fass';
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(tableOf(row(name)))],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${tableOf(row(name))}`)],
    ['UTF-16', Buffer.from(`\ufeff${tableOf(row(name))}`, 'utf16le')],
    ['Windows-1252', Buffer.from(tableOf(row(name)).replace('–', '\u0096'), 'latin1')],
  ];
  for (const [encoding, bytes] of encodings) {
    test(encoding, async () => {
      const read = await readSource(fileOf(bytes));
      assert.deepEqual(titles(read), [name]);
      assert.equal(read.warnings.length, encoding === 'Windows-1252' ? 1 : 0);
    });
  }

  // "żółw" in Windows-1250, "бочар" in Windows-1251, "für" of an old Macintosh.
  for (const bytes of [
    [0xbf, 0xf3, 0xb3, 0x77],
    [0xe1, 0xee, 0xf7, 0xe0, 0xf0],
    [0x66, 0x9f, 0x72],
  ]) {
    test(`and one that makes no words of it is not guessed: ${bytes.join()}`, async () => {
      const [before = '', after = ''] = tableOf(row('A x')).split('x');
      const content = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
      const read = await readSource(fileOf(content));
      assert.deepEqual(titles(read), []);
      assert.match(read.failures[0]?.reason ?? '', /is not UTF-8.*Save the file as UTF-8/);
    });
  }
});

describe('a bad row is quarantined at its line, and the others are read', () => {
  const bad: [string, string, RegExp][] = [
    ['with a cell too many', 'B,Stave,Cork,2026-11-02,Bend staves, and hoops.', /has 6 cells/],
    ['with a quote inside a cell', 'B "x,Stave,Cork,2026-11-02,Bend.', /write each quote in it tw/],
    [
      'with words after a quote',
      '"B" x,Stave,Cork,2026-11-02,Bend.',
      /write each quote in it twic/,
    ],
    ['with too long a cell', `B,Stave,Cork,,${'x'.repeat(1_100_000)}`, /is longer than 1,048,576/],
  ];
  for (const [name, content, reason] of bad) {
    test(name, async () => {
      const read = await readSource(fileOf(tableOf(row('A'), content, row('C'))));
      assert.deepEqual(titles(read), ['A', 'C']);
      assert.deepEqual(
        read.failures.map(({ line }) => line),
        [3],
      );
      assert.match(read.failures[0]?.reason ?? '', reason);
    });
  }

  test('a quote that is never closed is told where it begins', async () => {
    const read = await readSource(fileOf(tableOf(row('A'), '"B,Stave', row('C'))));
    assert.deepEqual(titles(read), ['A', 'C']);
    assert.equal(read.failures[0]?.line, 3);
    assert.match(read.failures[0].reason, /quote that is never closed.*cut off/);
  });

  test('the rest of a text that was cut off is no row', async () => {
    const cut = 'B,Stave,Cork,2026-11-02,"Bend:\n- staves\n- hoops, and more\n- ba';
    const read = await readSource(fileOf(tableOf(row('A')) + cut));
    assert.deepEqual(titles(read), ['A']);
    assert.deepEqual(
      read.failures.map(({ line }) => line),
      [3, 4, 5, 6],
    );
  });

  test('a row that is too short is read, and told', async () => {
    const content = tableOf('B,Stave,Cork', row('A'));
    const read = await readSource(fileOf(content));
    assert.deepEqual(titles(read), ['B', 'A']);
    assert.match(read.warnings[0]?.reason ?? '', /has 3 cells, but the header has 5/);
  });
});

test('lines are those of the file, whatever stands in cells', async () => {
  const content = `${HEADER}\r\nA,Stave,Cork,,"Bend\r\nstaves."\r\n\r\n${row('B')}\r\n`;
  const read = await readSource(fileOf(content));
  assert.deepEqual(
    read.postings.map(({ line }) => line),
    [2, 5],
  );
  assert.deepEqual(read.postings[1]?.originOf('datePosted'), { name: 'column “Posted”', line: 5 });
});

test('rows are the same wherever a large table is cut into blocks', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => {
    const text = `Bend\r\nstave ${index} ${'"" '.repeat(index % 40)}`;
    return index % 7_000 === 6_999
      ? `"${index},Stave,Cork,2026-11-02,Bend`
      : `${index},Stave,Cork,2026-11-02,"${text}"`;
  });
  const content = [HEADER, ...rows].join('\r\n');
  const read = await readSource(fileOf(content));
  assert.equal(read.objects.length, 30_000 - 4);
  assert.deepEqual(
    read.failures.map(({ line }) => line),
    // Every other row has two lines.
    [6_999, 13_999, 20_999, 27_999].map((index, faults) => 2 + index * 2 - faults),
  );
  assert.equal(read.postings.at(-1)?.line, 2 + 29_999 * 2 - 4);
});

test('a table of nothing but faults is given up', async () => {
  const content = `${HEADER}\n${`"A,Stave ${'x'.repeat(100_000)}\n`.repeat(60)}`;
  const read = await readSource(fileOf(content));
  assert.deepEqual(read.objects, []);
  assert.match(read.failures.at(-1)?.reason ?? '', /quote|too many rows/);
});
