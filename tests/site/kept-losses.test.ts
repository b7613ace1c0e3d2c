// What is kept between builds may be lost or damaged at any time: the next build makes the same site.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { globSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { BUILD_COMMANDS } from '../support/build-site.ts';
import { liveBoard } from '../support/live-board.ts';
import { pathsOfFiles } from '../support/file-tree.ts';

const UP_TO_DATE = /is up to date/;
for (const command of BUILD_COMMANDS) {
  describe(`by ${command}, the same site is built again where, of what is kept between builds,`, () => {
    const { live, kept, begin, build, changeText, remove } = liveBoard(command);
    before(begin);
    after(remove);

    // What SQLite has not yet written into its file lies beside it.
    const STORE = ['board.sqlite', 'board.sqlite-shm', 'board.sqlite-wal'];
    const FILES = [...STORE, 'data-store.json', 'report.json'];
    const DAMAGES: [name: string, damage: (path: string) => void][] = [
      ['has another digit', changeDigit],
      ['holds other JSON', (path) => writeFileSync(path, '{}')],
      ['is cut off', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
      ['is empty', (path) => truncateSync(path, 0)],
      ['is of another version', (path) => changeVersion(path)],
      ['is gone', (path) => rmSync(path)],
    ];
    const find = (pattern: string) => globSync(join(kept, pattern));

    test('there are no more files than these', () => {
      const found = pathsOfFiles(kept).map((path) => relative(kept, path));
      assert.ok(found.includes('board.sqlite'));
      assert.deepEqual(
        found.filter((path) => !FILES.includes(path)),
        [],
      );
    });

    for (const [index, [name, damage]] of DAMAGES.entries()) {
      // The store has most to lose. What a file alone does is the same whoever starts a build.
      const alone = command === 'astro build' ? [] : index < 2 ? FILES : FILES.slice(0, 1);
      for (const file of alone) {
        test(`${file} ${name}`, () => {
          find(file).forEach(damage);
          if (!UP_TO_DATE.test(build().stdout)) return;
          // Nothing asked for it: now something does.
          changeText();
          build();
        });
      }
      test(`every file ${name}`, () => {
        FILES.flatMap(find).forEach(damage);
        build();
      });
    }

    test('a safe text has another element', () => {
      const [path] = find('board.sqlite');
      assert.ok(path);
      const bytes = readFileSync(path);
      assert.ok(bytes.includes('<li>'));
      for (let at = bytes.indexOf('<li>'); at !== -1; at = bytes.indexOf('<li>', at + 1)) {
        bytes.write('<sc>', at);
      }
      writeFileSync(path, bytes);
      rmSync(live, { recursive: true });
      build();
    });

    test('the store has the log of another one beside it', () => {
      writeFileSync(join(kept, 'board.sqlite-wal'), randomBytes(8_192));
      changeText();
      build();
    });

    function changeVersion(path: string): void {
      if (path.endsWith('.json')) return writeFileSync(path, JSON.stringify({ version: 0 }));
      if (!path.endsWith('.sqlite')) return writeFileSync(path, randomBytes(8_192));
      const database = new DatabaseSync(path);
      database.exec('PRAGMA user_version = 999999');
      database.close();
    }

    /** The first behind its middle; where a file of bytes has none, the byte in its middle. */
    function changeDigit(path: string): void {
      const bytes = readFileSync(path);
      const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
      const middle = Math.floor(bytes.length / 2);
      const behind = bytes.subarray(middle).findIndex(isDigit);
      const before = bytes.findIndex(isDigit);
      const at = behind !== -1 ? middle + behind : before !== -1 ? before : middle;
      if (bytes.length === 0) return;
      bytes[at] = bytes[at] === 0x39 ? 0x30 : (bytes[at] ?? 0) + 1;
      writeFileSync(path, bytes);
    }
  });
}
