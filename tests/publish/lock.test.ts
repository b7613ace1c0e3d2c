import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { acquireLock } from '../../src/publish/lock.ts';
import { renewLocks } from '../../src/publish/lock-renewal.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

describe('a lock', () => {
  let folder: string;
  let lock: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-lock-'));
    lock = join(folder, 'lock');
  });
  after(() => rmSync(folder, { recursive: true }));

  const write = (holder: object) =>
    writeFileSync(lock, JSON.stringify({ host: hostname(), since: NOW.toISOString(), ...holder }));
  const setAge = (milliseconds: number) => {
    const then = new Date(NOW.getTime() - milliseconds);
    utimesSync(lock, then, then);
  };
  const acquire = () => acquireLock(lock, '/site', NOW);
  const isTakenOver = () => {
    acquire()();
    assert.deepEqual(readdirSync(folder), []);
  };

  test('keeps a second build away, and says which process holds it and what to do', () => {
    const release = acquire();
    assert.throws(acquire, {
      name: 'UsageError',
      message: `Another build is writing /site: process ${process.pid}, since 2026-11-23T12:00:00.000Z. Wait until it ends, or end it, and build again. If there is no such build, delete ${lock}.`,
    });
    release();
    assert.ok(!existsSync(lock));
  });

  test('of a process that is gone is taken over', () => {
    write({ pid: spawnSync('true').pid, began: '1' });
    isTakenOver();
  });

  test(
    'of a process whose number another has now is taken over',
    {
      skip: existsSync('/proc/self/stat')
        ? false
        : 'this system does not tell when a process began',
    },
    () => {
      write({ pid: process.pid, began: '1' });
      isTakenOver();
    },
  );

  test('of a living process is kept, whoever that is', async () => {
    const other = spawn('sleep', ['60']);
    try {
      write({ pid: other.pid });
      assert.throws(acquire, new RegExp(`process ${other.pid},`));
    } finally {
      other.kill('SIGKILL');
      await new Promise((resolve) => other.on('close', resolve));
    }
    isTakenOver();
  });

  test('of another machine is kept, and the message says how to remove it', () => {
    write({ pid: 1, host: 'elsewhere' });
    utimesSync(lock, NOW, NOW);
    assert.throws(acquire, {
      name: 'UsageError',
      message: `Another build is writing /site: process 1 on elsewhere, since 2026-11-23T12:00:00.000Z. Wait until it ends, or end it, and build again. If there is no such build, delete ${lock}, or wait 10 minutes until its lock expires.`,
    });
    rmSync(lock);
  });

  test('of another machine is taken over when it was not renewed for ten minutes', () => {
    write({ pid: 1, host: 'elsewhere' });
    setAge(9 * MINUTE);
    assert.throws(acquire, /process 1 on elsewhere/);
    setAge(11 * MINUTE);
    isTakenOver();
  });

  for (const [name, words, kept] of [
    ['of another machine', { pid: 1, host: 'elsewhere' }, 10 * MINUTE],
    ['without words', undefined, 10_000],
  ] as const) {
    test(`${name} that is from the future ages from when it is first seen`, () => {
      if (words === undefined) writeFileSync(lock, '');
      else write(words);
      setAge(-24 * 60 * MINUTE);
      assert.throws(acquire, /Another build is writing/);
      const later = (milliseconds: number) =>
        acquireLock(lock, '/site', new Date(NOW.getTime() + milliseconds));
      assert.throws(() => later(kept - 1), /Another build is writing/);
      later(kept)();
      assert.deepEqual(readdirSync(folder), []);
    });
  }

  test('is renewed while the process is busy, and never made again', async () => {
    const release = acquire();
    const words = readFileSync(lock, 'utf8');
    const end = renewLocks([lock, join(folder, 'gone')], 20);
    const isRenewed = () => statSync(lock).mtimeMs !== NOW.getTime() - 24 * 60 * MINUTE;
    const until = performance.now() + 20_000;
    for (let times = 0; times < 3; times += 1) {
      setAge(24 * 60 * MINUTE);
      // Not once does this thread wait for another.
      while (!isRenewed() && performance.now() < until);
      assert.ok(isRenewed());
    }
    assert.equal(readFileSync(lock, 'utf8'), words);
    release();
    await end();
    assert.deepEqual(readdirSync(folder), []);
  });

  test('without words is kept for a moment and then taken over', () => {
    writeFileSync(lock, '');
    utimesSync(lock, NOW, NOW);
    assert.throws(acquire, /it has just started/);
    const before = new Date(NOW.getTime() - 60_000);
    utimesSync(lock, before, before);
    isTakenOver();
  });

  test('is not released by a build that lost it', () => {
    const release = acquire();
    write({ pid: 1, host: 'elsewhere' });
    release();
    assert.match(readFileSync(lock, 'utf8'), /elsewhere/);
    rmSync(lock);
  });
});
