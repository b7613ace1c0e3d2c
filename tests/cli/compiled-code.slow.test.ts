// The compiled form of the code is kept, and nothing depends on it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { limitCompiledCode } from '../../src/cli/compiled-code.ts';

const MODULE = new URL('../../src/cli/compiled-code.ts', import.meta.url).href;
const PROGRAM = `
  import { Worker } from 'node:worker_threads';
  const { keepCompiledCode } = await import(${JSON.stringify(MODULE)});
  keepCompiledCode(process.cwd());
  const { words } = await import('./words.ts');
  new Worker(new URL('./thread.ts', import.meta.url)).on('message', (heard) => console.log(words, heard));
`;

describe('compiled code', () => {
  const root = mkdtempSync(join(tmpdir(), 'placard-compiled-'));
  const kept = join(root, 'node_modules/.cache/placard');
  after(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'main.mjs'), PROGRAM);
  const write = (words: string) =>
    writeFileSync(join(root, 'words.ts'), `export const words: string = '${words}';\n`);
  writeFileSync(
    join(root, 'thread.ts'),
    `import { parentPort } from 'node:worker_threads';\nconst heard: string = 'thread';\nparentPort?.postMessage(heard);\n`,
  );
  const run = () => {
    const { NODE_COMPILE_CACHE: _folder, ...env } = process.env;
    const ran = spawnSync(process.execPath, ['main.mjs'], { cwd: root, encoding: 'utf8', env });
    assert.equal(ran.status, 0, ran.stderr);
    return ran.stdout.trim();
  };
  const files = () =>
    readdirSync(kept, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));

  test('is kept below node_modules, that of threads too', () => {
    write('baker');
    assert.equal(run(), 'baker thread');
    const contents = files().map((file) => readFileSync(file, 'latin1'));
    assert.ok(contents.some((content) => content.includes('postMessage')));
    assert.ok(contents.some((content) => content.includes('baker')));
  });

  test('is never that of another text', () => {
    write('miller');
    assert.equal(run(), 'miller thread');
    assert.equal(run(), 'miller thread');
  });

  test('counts as absent where it is damaged', () => {
    for (const file of files()) {
      const content = readFileSync(file);
      content.fill(7, content.length >> 1);
      writeFileSync(file, content);
    }
    assert.equal(run(), 'miller thread');
    for (const file of files()) writeFileSync(file, '');
    assert.equal(run(), 'miller thread');
  });

  test('is deleted where it has grown too large, and made again', () => {
    limitCompiledCode(root, 1024 * 1024);
    assert.ok(existsSync(kept));
    limitCompiledCode(root, 10);
    assert.ok(!existsSync(kept));
    limitCompiledCode(root, 10);
    assert.equal(run(), 'miller thread');
    assert.ok(existsSync(kept));
  });
});
