// What is kept between builds, and the site itself, may be lost or damaged at any time: the next build makes the same site.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import {
  BUILD_COMMANDS,
  type BuildCommand,
  buildSite,
  cacheOf,
  NOON,
  writeFolder,
} from '../support/build-site.ts';
import { pathsOfFiles } from '../support/file-tree.ts';
import { posting } from '../support/postings.ts';
import { digestsByPath } from '../support/tree-digest.ts';

const UP_TO_DATE = /is up to date/;
const TEXTS = ['<ul><li>Fill 12 shelves.</li></ul>', '<ul><li>Fill 15 shelves.</li></ul>'] as const;
const board = (description: string) => ({
  'baker.json': posting({ title: 'Baker', identifier: '1', description }),
  'miller.json': posting({ title: 'Miller', identifier: '2', datePosted: '2026-10-02' }),
});

/** A board of its own, with its site and what a first build of each of its texts gives. */
function liveBoard(command: BuildCommand) {
  const jobsDir = writeFolder(board(TEXTS[0]));
  const parent = mkdtempSync(join(tmpdir(), 'placard-live-'));
  const live = join(parent, 'dist');
  let text = 0;
  let expected: Record<string, string>[] = [];
  const build = () => {
    const site = buildSite(jobsDir, { command, clock: NOON, outDir: live });
    assert.equal(site.code, 0, site.stderr);
    assert.deepEqual(digestsByPath(live), expected[text]);
    return site;
  };
  const changeText = () => {
    text = 1 - text;
    const changed = board(TEXTS[text] ?? '')['baker.json'];
    writeFileSync(join(jobsDir, 'baker.json'), JSON.stringify(changed));
  };
  return {
    live,
    kept: cacheOf(jobsDir),
    build,
    changeText,
    begin: () => {
      expected = TEXTS.map((description) => {
        const cold = buildSite(writeFolder(board(description)));
        assert.equal(cold.code, 0, cold.stderr);
        const digests = digestsByPath(cold.outDir);
        cold.remove();
        return digests;
      });
      build();
    },
    remove: () => {
      for (const folder of [jobsDir, parent, cacheOf(jobsDir)]) {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

for (const command of BUILD_COMMANDS) {
  describe(`by ${command}, the same site is built again after`, () => {
    const { live, kept, begin, build, changeText, remove } = liveBoard(command);
    before(begin);
    after(remove);

    const losses: [name: string, lose: () => void][] = [
      ['the output was deleted', () => rmSync(live, { recursive: true })],
      ['the output was emptied', () => empty(live)],
      [
        'all files of the output were deleted',
        () => pathsOfFiles(live).forEach((at) => rmSync(at)),
      ],
      ['a page was deleted', () => rmSync(join(live, 'companies/index.html'))],
      ['a page was edited', () => appendFileSync(join(live, 'index.html'), '<p>Mine.</p>')],
      ['404.html was deleted', () => rmSync(join(live, '404.html'))],
      ['index.html was deleted', () => rmSync(join(live, 'index.html'))],
      ['_astro was deleted', () => rmSync(join(live, '_astro'), { recursive: true })],
      ['a folder became a link to itself', () => loop(join(live, 'jobs'))],
      ['a folder became a file', () => becomeFile(join(live, 'jobs'))],
      ['what is kept between builds was deleted', () => rmSync(kept, { recursive: true })],
      ['a build on another host left its locks an hour ago', leaveLocks],
    ];
    for (const [name, lose] of losses) {
      test(name, () => {
        lose();
        assert.doesNotMatch(build().stdout, UP_TO_DATE);
      });
    }

    const skip = command === 'astro build' && 'only the command of the project has this answer';
    test('nothing was lost any more: it is up to date', { skip }, () => {
      assert.match(build().stdout, UP_TO_DATE);
    });

    test('the output was deleted and a posting was changed', () => {
      rmSync(live, { recursive: true });
      changeText();
      build();
    });

    function empty(folder: string): void {
      for (const path of globSync(join(folder, '*'))) rmSync(path, { recursive: true });
    }
    function loop(path: string): void {
      rmSync(path, { recursive: true });
      symlinkSync(path, path);
    }
    function becomeFile(path: string): void {
      rmSync(path, { recursive: true });
      writeFileSync(path, 'mine');
    }
    function leaveLocks(): void {
      const holder = { pid: 1, host: 'another-host', since: '2026-11-23T11:00:00.000Z' };
      for (const path of [join(kept, 'lock'), join(live, '../.dist.placard-lock')]) {
        writeFileSync(path, JSON.stringify(holder));
        const anHourAgo = Date.now() / 1000 - 3600;
        utimesSync(path, anHourAgo, anHourAgo);
      }
      appendFileSync(join(live, 'index.html'), '<p>Mine.</p>');
    }
  });

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
