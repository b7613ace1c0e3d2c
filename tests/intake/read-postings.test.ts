import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { writeFolder } from '../support/build-site.ts';
import { corpusPath, withoutHostileInput } from '../support/corpus.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import { readPostings, type PostingResult } from '../../src/intake/read-postings.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import { posting } from '../support/postings.ts';
import { readFile, type FileResult } from '../support/read-file.ts';

const REFERENCE = { key: '', digest: '', summary: '' };

async function readBytes(name: string, content: string | Uint8Array): Promise<FileResult> {
  const folder = writeFolder({});
  writeFileSync(join(folder, name), content);
  const [file] = listFiles(folder).files;
  assert.ok(file);
  return readFile(file);
}

const errorsOf = ({ problems }: FileResult) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ line, field, message }) => `${line} ${field}: ${message}`);

const titlesOf = ({ records }: FileResult) => records.map(({ facts }) => facts.title);
const job = (title: string) => JSON.stringify(posting({ title }));

describe('a file', () => {
  const shapes: [string, unknown, string[]][] = [
    ['one posting', posting({ title: 'A' }), ['A']],
    ['a list', [posting({ title: 'A' }), posting({ title: 'B' })], ['A', 'B']],
    ['@graph', { '@graph': [posting({ title: 'A' }), { '@type': 'WebPage' }] }, ['A']],
    ['a list with other types', [{ '@type': 'Organization' }, posting({ title: 'A' })], ['A']],
    ['a type among several', posting({ '@type': ['JobPosting', 'Thing'], title: 'A' }), ['A']],
    ['a type as an IRI', posting({ '@type': 'http://schema.org/JobPosting', title: 'A' }), ['A']],
  ];
  for (const [name, content, titles] of shapes) {
    test(`may hold ${name}`, async () => {
      const reading = await readBytes('a.json', JSON.stringify(content));
      assert.deepEqual(titlesOf(reading), titles);
      assert.deepEqual(errorsOf(reading), []);
    });
  }

  test('may begin with a byte-order mark', async () => {
    assert.deepEqual(titlesOf(await readBytes('a.json', `\ufeff${job('A')}`)), ['A']);
  });

  const broken: [string, string | Uint8Array, string][] = [
    ['an empty one', '', '1 : is empty. Write one JobPosting, or remove the file.'],
    [
      'an empty list',
      '[]',
      '1 : holds no JobPosting. Write {"@type": "JobPosting", …}, or move the file elsewhere.',
    ],
    [
      'an empty object',
      '{}',
      '1 : has no "@type", and neither a title nor a description. Write {"@type": "JobPosting", …}.',
    ],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), '1 : is UTF-16. Save the file as UTF-8.'],
    [
      'broken UTF-8',
      Buffer.from([0x22, 0xc3, 0x28, 0x22]),
      '1 : is not UTF-8: at column 2 is the byte 0xC3. Save the file as UTF-8.',
    ],
    [
      'nested too deep',
      '['.repeat(5_000),
      '1 : is nested 5000 levels deep; the limit is 32. Flatten it.',
    ],
  ];
  for (const [name, content, error] of broken) {
    test(`is quarantined when it is ${name}`, async () => {
      const reading = await readBytes('a.json', content);
      assert.deepEqual(errorsOf(reading), [error]);
      assert.deepEqual([reading.postings.length, reading.quarantined], [1, 1]);
    });
  }

  test('names the line of the field that is wrong', async () => {
    const text = JSON.stringify(posting({ validThrough: '2027-02-30' }), null, 2);
    const line = text.split('\n').findIndex((row) => row.includes('validThrough')) + 1;
    assert.deepEqual(errorsOf(await readBytes('a.json', text)), [
      `${line} validThrough: "2027-02-30" is not in the calendar. Write year-month-day, for example "2026-12-31".`,
    ]);
  });
});

describe('a file of lines', () => {
  test('loses only the line that is broken, and names it', async () => {
    const reading = await readBytes('a.ndjson', `${job('A')}\n\n{"title": \n${job('B')}\r\n`);
    assert.deepEqual(titlesOf(reading), ['A', 'B']);
    assert.match(errorsOf(reading).join(), /^3 : is not JSON: at column \d+ /);
    assert.deepEqual([reading.postings.length, reading.quarantined], [3, 1]);
  });

  test('loses only the line that is too long', async () => {
    const reading = await readBytes(
      'a.jsonl',
      `${job('A')}\n${'x'.repeat(2_000_000)}\n${job('B')}`,
    );
    assert.deepEqual(titlesOf(reading), ['A', 'B']);
    assert.deepEqual(errorsOf(reading), [
      '2 : is 2,000,000 bytes long; the limit for one posting is 1,048,576. Shorten it.',
    ]);
  });

  test('loses only the line that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${job('A')}\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(job('B')),
    ]);
    assert.deepEqual(titlesOf(await readBytes('a.jsonl', bytes)), ['A', 'B']);
  });
});

test('a key called __proto__ changes no object', async () => {
  const reading = await readBytes(
    'a.json',
    job('A').replace('{', '{"__proto__": {"title": "B", "polluted": true},'),
  );
  assert.deepEqual(titlesOf(reading), ['A']);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test(
  'every JSON that a parser must refuse is quarantined or told of, and none stops the reading',
  { skip: withoutHostileInput },
  async () => {
    const folder = corpusPath('security/JSONTestSuite/test_parsing');
    const { files } = listFiles(folder);
    assert.ok(files.length > 300 && files.length <= readdirSync(folder).length);
    for (const file of files) {
      const reading = await readFile(file);
      assert.deepEqual(reading.records, [], file.path);
      assert.ok(reading.quarantined >= 1 || reading.leftAlone !== undefined, file.path);
      if (file.path.startsWith('y_'))
        assert.doesNotMatch(errorsOf(reading).join(), /is not JSON/, file.path);
      if (file.path.startsWith('n_')) {
        const told = reading.problems.map(({ message }) => message).join();
        const words =
          /is not JSON|UTF-|is empty|is nested|one after another|raw line break|byte-order mark/;
        assert.match(told, words, file.path);
      }
    }
  },
);

describe('a posting that shows a defect of the readers', () => {
  const defect = () => {
    throw new TypeError('name.toLowerCase is no\nfunction');
  };

  test('is quarantined and told, and the others of its file are read', async () => {
    const context = { timeZone: 'UTC', locale: 'en' };
    const readRecord = createReadRecord({
      ...context,
      describe: (unsafe) =>
        unsafe.includes('Cooper') ? defect() : toDescribedText({ ...REFERENCE }, unsafe),
    });
    const folder = writeFolder({
      'a.json': ['Baker', 'Cooper', 'Miller'].map((title) =>
        posting({ title, description: `<p>${title} wanted.</p>` }),
      ),
    });
    const [file] = listFiles(folder).files;
    const results: PostingResult[] = [];
    await readPostings(file!, readRecord, (result) => results.push(result));
    assert.deepEqual(
      results.map(({ record }) => record?.facts.title),
      ['Baker', undefined, 'Miller'],
    );
    assert.deepEqual(
      results[1]?.problems.filter(({ severity }) => severity === 'error'),
      [
        {
          file: 'a.json',
          line: 1,
          field: '',
          severity: 'error',
          message:
            'can\'t be read because of a defect of Placard ("TypeError: name.toLowerCase is no\\u000afunction"). Report it together with the posting, or move the posting elsewhere.',
        },
      ],
    );
  });
});
