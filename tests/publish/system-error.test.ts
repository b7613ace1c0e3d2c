import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { explainSystemError } from '../../src/publish/system-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-errors-'));
after(() => rmSync(folder, { recursive: true }));

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

describe('the system’s errors are told by what they concern:', () => {
  test('a store that its disk has no room for', () => {
    const database = new DatabaseSync(join(folder, 'full.sqlite'));
    database.exec('CREATE TABLE texts (text); PRAGMA max_page_count = 4');
    const full = errorOf(() =>
      database.prepare('INSERT INTO texts VALUES (?)').run('long '.repeat(10_000)),
    );
    database.close();
    assert.match(
      explainSystemError(full) ?? '',
      /^The disk is full: what is kept between builds, in \.placard\/, could not be written\. Free some space/,
    );
  });

  test('a store that may only be read', () => {
    const path = join(folder, 'read.sqlite');
    new DatabaseSync(path).close();
    const database = new DatabaseSync(path, { readOnly: true });
    const refused = errorOf(() => database.exec('CREATE TABLE texts (text)'));
    database.close();
    assert.match(
      explainSystemError(refused) ?? '',
      /^The build has no permission to use what is kept between builds, in \.placard\//,
    );
  });

  test('a store that another process holds', () => {
    const path = join(folder, 'held.sqlite');
    const [holder, other] = [new DatabaseSync(path), new DatabaseSync(path, { timeout: 10 })];
    holder.exec('CREATE TABLE texts (text); BEGIN IMMEDIATE');
    const busy = errorOf(() => other.exec('BEGIN IMMEDIATE'));
    for (const database of [holder, other]) database.close();
    assert.match(explainSystemError(busy) ?? '', /^Another process has been using .* too long\./);
  });

  test('a copy, by where it goes', () => {
    const error = errorOf(() => copyFileSync(import.meta.filename, join(folder, 'no/where')));
    // As on a full disk.
    const full = Object.assign(error as Error, { code: 'ENOSPC' });
    const explained = explainSystemError(new Error('The build failed.', { cause: full })) ?? '';
    assert.ok(explained.startsWith(`The disk is full: ${join(folder, 'no/where')} could`));
  });

  test('a thread whose memory is full', async () => {
    const swell = 'const held = []; for (;;) held.push(new Array(10_000).fill(held.length));';
    const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 };
    const error = await new Promise((resolve) =>
      new Worker(swell, { eval: true, resourceLimits }).once('error', resolve),
    );
    assert.match(
      explainSystemError(error) ?? '',
      /^The memory is full: .* NODE_OPTIONS=--max-old-space-size=/,
    );
  });

  test('a name that steers a terminal, by its escapes', () => {
    const error = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/a\u001b[31m\n::b' });
    assert.ok(explainSystemError(error)?.includes('use /a\\u001b[31m\\u000a::b.'));
  });

  test('no other error', () => {
    assert.equal(explainSystemError(new TypeError('x is not a function')), undefined);
    assert.equal(explainSystemError('no error'), undefined);
  });
});
