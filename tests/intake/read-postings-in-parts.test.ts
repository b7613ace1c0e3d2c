import assert from 'node:assert/strict';
import { join } from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { readPostings, type PostingResult } from '../../src/intake/read-postings.ts';
import { writeFolder } from '../support/build-site.ts';
import { readAsWritten } from '../support/read-as-written.ts';
import { posting } from '../support/postings.ts';

const job = (title: string) => JSON.stringify(posting({ title }));
const FILES: Record<string, string> = {
  'a list with other types, and something that is no object.json': `[${job('A')}, {"@type": "Organization"}, 7, ${job('B')}, {"title": "C"}]`,
  'a byte-order mark.json': `\ufeff${job('A')}`,
  'values one after another.json': `${job('A')}\n${job('B')}`,
  'nothing.json': '[]',
  'broken.json': '{',
  'lines.ndjson': `${job('A')}\n\n[${job('B')}, ${job('C')}]\n{"@type": "WebPage"}\nbroken\n[]\n${job('D')}`,
  'a mark before a page.ndjson': `\ufeff{"@type": "WebPage"}\n${job('A')}`,
};

describe('a file that is read in parts', () => {
  const folder = writeFolder({});
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const { files } = listFiles(folder);
  after(() => rmSync(folder, { recursive: true }));

  for (const file of files) {
    test(`returns the same postings and problems as when it is read at once: ${file.path}`, async () => {
      const whole: PostingResult[] = [];
      const count = await readPostings(file, readAsWritten, (result) => whole.push(result));
      assert.equal(whole.length, count.postings);
      for (const parts of [2, 3]) {
        const found: PostingResult[] = [];
        for (let part = 0; part < parts; part += 1) {
          const isWanted = (position: number) => position % parts === part;
          const told = await readPostings(file, readAsWritten, (one) => found.push(one), isWanted);
          assert.deepEqual(told, count);
        }
        assert.deepEqual(
          found.sort((a, b) => a.position - b.position),
          whole,
        );
      }
    });
  }
});
