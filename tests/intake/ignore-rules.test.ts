import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readIgnoreRules } from '../../src/intake/ignore-rules.ts';
import { writeFolder } from '../support/build-site.ts';

/** What an owner may write, and paths of files that git leaves alone by it or not. */
const ROWS: [rules: string, alone: string[], others: string[]][] = [
  ['', [], ['a', 'b/c']],
  ['# a note\n\na', ['a', 'b/a', 'a/b/c'], ['# a note', 'aa', 'b']],
  ['dist/', ['dist/a', 'b/dist/a'], ['dist', 'b/dist']],
  ['/shards/', ['shards/1/a'], ['b/shards/a', 'shards']],
  ['out/site', ['out/site', 'out/site/a'], ['b/out/site', 'out/sites']],
  ['*.log', ['a.log', 'b/a.log', '.log', 'b.log/a'], ['a.logs', 'log']],
  ['.*.placard-*', ['.dist.placard-before/a', 'b/.x.placard-'], ['x.placard-old']],
  ['**/cache', ['cache', 'a/cache', 'a/b/cache/c'], ['caches']],
  ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['b/a/z']],
  ['notes/**', ['notes/a', 'notes/b/c'], ['b/notes/a']],
  ['draft?.md', ['draft1.md', 'b/draftx.md'], ['draft.md', 'draft12.md']],
  ['v[0-9].txt\nw[!0-9].txt', ['v1.txt', 'wa.txt'], ['vx.txt', 'w1.txt']],
  ['*.txt\n!keep.txt', ['a.txt', 'b/a.txt'], ['keep.txt', 'b/keep.txt']],
  ['!keep.txt\n*.txt', ['keep.txt'], ['keep']],
  ['\\#a\n\\!b', ['#a', '!b'], ['a', 'b']],
  ['trailing   \r\nwindows\r\n', ['trailing', 'windows'], ['trailing   ']],
  ['a+b(c).txt', ['a+b(c).txt'], ['aab(c).txt', 'a+bc.txt']],
  ['v[9-0].txt', [], ['v5.txt']],
  ['sub/*.md', ['sub/a.md'], ['sub/b/a.md', 'a.md']],
];

describe('what git leaves alone', () => {
  const folder = writeFolder({});
  const repository = spawnSync('git', ['init', '--quiet', folder]);
  after(() => rmSync(folder, { recursive: true }));

  for (const [rules, alone, others] of ROWS) {
    test(`by ${JSON.stringify(rules)}`, (t) => {
      const board = writeFolder({ '.gitignore': rules });
      const isIgnored = readIgnoreRules(join(board, '.gitignore'));
      /** As who looks through folders asks. */
      const isAlone = (path: string) => {
        const names = path.split('/');
        return names.some((_, at) =>
          isIgnored(names.slice(0, at + 1).join('/'), at < names.length - 1),
        );
      };
      for (const path of alone) assert.ok(isAlone(path), path);
      for (const path of others) assert.ok(!isAlone(path), path);
      if (repository.status === 0) assert.deepEqual(gitAnswer(board, [...alone, ...others]), alone);
      else t.diagnostic('git is not here to be asked');
      rmSync(board, { recursive: true });
    });
  }

  function gitAnswer(board: string, paths: readonly string[]): string[] {
    const { stdout } = spawnSync(
      'git',
      // Of git's own quotes, none are needed between zeros.
      ['-c', 'core.excludesFile=', 'check-ignore', '--no-index', '--stdin', '-z'],
      {
        cwd: board,
        encoding: 'utf8',
        input: paths.join('\0'),
        env: { ...process.env, GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: board },
      },
    );
    return stdout.split('\0').slice(0, -1);
  }

  test('is nothing where nobody says so', () => {
    assert.equal(readIgnoreRules(join(folder, 'none'))('a', false), false);
  });
});
