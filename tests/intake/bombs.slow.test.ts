import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { bombs } from '../support/bombs.ts';
import { writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What each bomb is told to exceed; nothing for one that stays within every limit. */
const EXCEEDS: Record<string, RegExp | undefined> = {
  '5,000 nested lists': /nested elements; the limit is 100/,
  '20,000 nested lists': /nested elements; the limit is 100/,
  '20,000 attributes': /characters long; the limit is 200,000/,
  'a description of 5 MB': /bytes long; the limit for one posting is 1,048,576/,
  '100,000 brackets': /levels deep; the limit is 32/,
  '50,000 places': /bytes long; the limit for one posting is 1,048,576/,
  '9,000 misnested tags': /nested elements; the limit is 100/,
  '13,000 nested tables': /nested elements; the limit is 100/,
  'all that limits allow, nested': undefined,
};

interface Told {
  file: string;
  verdict: string;
  problems: { severity: string; message: string }[];
}

describe('beside honest postings', () => {
  let folder: string;
  let told: Told[];

  before(() => {
    const files = Object.entries(bombs()).flatMap(([name, bomb], index) => [
      [`${name}.json`, bomb],
      [`honest ${index}.json`, posting({ title: `Baker ${index}` })],
    ]);
    folder = writeFolder(Object.fromEntries(files) as Record<string, unknown>);
    const { stdout } = spawnSync(
      process.execPath,
      ['src/cli/validate.ts', '--format', 'json', folder],
      { cwd: ROOT, encoding: 'utf8', timeout: 120_000 },
    );
    told = (JSON.parse(stdout) as { postings: Told[] }).postings;
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const [name, exceeds] of Object.entries(EXCEEDS)) {
    test(`${name} ${exceeds === undefined ? 'can be read' : 'are quarantined, with the limit named'}`, () => {
      const [one, ...others] = told.filter(({ file }) => file.endsWith(`${name}.json`));
      assert.deepEqual(others, []);
      if (exceeds === undefined) return assert.notEqual(one?.verdict, 'quarantined');
      assert.equal(one?.verdict, 'quarantined');
      assert.match(
        one.problems.find(({ severity }) => severity === 'error')?.message ?? '',
        exceeds,
      );
    });
  }

  test('every bomb is tried', () => {
    assert.deepEqual(Object.keys(bombs()), Object.keys(EXCEEDS));
  });

  test('the honest ones are read as if they were alone', () => {
    const honest = told.filter(({ file }) => /honest \d+\.json$/.test(file));
    assert.equal(honest.length, Object.keys(EXCEEDS).length);
    for (const { verdict } of honest) assert.notEqual(verdict, 'quarantined');
  });
});
