// The site itself may be lost or damaged at any time: the next build makes the same site.

import assert from 'node:assert/strict';
import { appendFileSync, globSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { BUILD_COMMANDS } from '../support/build-site.ts';
import { liveBoard } from '../support/live-board.ts';
import { pathsOfFiles } from '../support/file-tree.ts';

const UP_TO_DATE = /is up to date/;
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
}
