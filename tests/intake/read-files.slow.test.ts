import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { readFiles, type ReadCallbacks } from '../../src/intake/read-files.ts';
import { writeFolder } from '../support/build-site.ts';
import { readAsWritten } from '../support/read-as-written.ts';
import { posting } from '../support/postings.ts';

/** Long enough not to be read ahead of its turn. */
const MANY = 200;

describe('many files', () => {
  let folder: string;
  before(() => {
    const job = (title: string) => posting({ title, description: 'Work. '.repeat(100) });
    folder = writeFolder({
      'a.json': job('A'),
      'c.json': [job('C'), { '@type': 'Thing' }, job('')],
    });
    const long = Array.from({ length: MANY }, (_, index) => JSON.stringify(job(`B${index}`)));
    writeFileSync(join(folder, 'b.ndjson'), long.join('\n'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function read(isWanted?: (file: string, position: number) => boolean): Promise<string[]> {
    const reported: string[] = [];
    const callbacks: ReadCallbacks = {
      onPosting: ({ file, position }) => void reported.push(`${file} ${position}`),
      onFile: ({ path }, { postings, otherTypes }) =>
        void reported.push(`${path}: ${postings} and ${otherTypes}`),
    };
    await readFiles(listFiles(folder).files, readAsWritten, callbacks, isWanted);
    return reported;
  }

  const all = [
    ...['a.json 0', 'a.json: 1 and 0'],
    ...Array.from({ length: MANY }, (_, index) => `b.ndjson ${index}`),
    ...[`b.ndjson: ${MANY} and 0`, 'c.json 0', 'c.json 1', 'c.json: 2 and 1'],
  ];

  test('are reported posting by posting, long ones among short ones, each file behind its own', async () => {
    assert.deepEqual(await read(), all);
  });

  test('are reported completely, and of their postings those that are wanted', async () => {
    const isWanted = (file: string, position: number) => file !== 'a.json' && position % 2 === 0;
    const expected = all.filter((reported) => {
      const [, file = '', position] = /^(\S+) (\d+)$/.exec(reported) ?? [];
      return position === undefined || isWanted(file, Number(position));
    });
    assert.deepEqual(await read(isWanted), expected);
  });
});
