// A board with a live site that must come out the same whatever was lost.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildCommand, buildSite, cacheOf, NOON, writeFolder } from './build-site.ts';
import { posting } from './postings.ts';
import { digestsByPath } from './tree-digest.ts';

const TEXTS = ['<ul><li>Fill 12 shelves.</li></ul>', '<ul><li>Fill 15 shelves.</li></ul>'] as const;
const board = (description: string) => ({
  'baker.json': posting({ title: 'Baker', identifier: '1', description }),
  'miller.json': posting({ title: 'Miller', identifier: '2', datePosted: '2026-10-02' }),
});

/** A board of its own, with its site and what a first build of each of its texts gives. */
export function liveBoard(command: BuildCommand) {
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
