// Payloads on finished pages in a real browser, a posting for each; ATTACK=sample takes about five minutes. All job
// pages, and all lists that show a payload, are parsed bare (without our policy, style sheets and scripts) and run
// live in frames with scripts on. Every fifteenth page is also opened by itself, with the policy and without it;
// ATTACK_SEED repeats the choice. ATTACK=all opens every page by itself, which takes some twenty minutes more:
//
//   ATTACK=all node --test tests/attack/pages.test.ts
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright';
import { withoutHostileInput } from '../support/corpus.ts';
import { readPayloads } from '../html/corpus.ts';
import { buildAttackedBoards, BEFORE, type AttackedBoard } from './board-of-payloads.ts';
import { countKinds, findFaults, isJobPage } from './find-faults.ts';
import { readPayloadSets } from './payloads.ts';
import { sampleOf } from './sample.ts';
import type { Dress } from './serve-pages.ts';
import { launchBrowser, visitEach, visitTogether, type Seen } from './visit-pages.ts';

const attack = process.env['ATTACK'];
const visitsAll = attack === 'all';
const skipUnlessAsked =
  attack === undefined && 'It takes five minutes: ATTACK=sample or ATTACK=all runs it.';
const seed = Number(process.env['ATTACK_SEED'] ?? Date.now() % 1_000_000);

describe('hostile postings in a browser', { skip: withoutHostileInput || skipUnlessAsked }, () => {
  let boards: AttackedBoard[];
  let browser: Browser;
  before(async () => {
    boards = buildAttackedBoards();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    for (const { site } of boards) site.remove();
  });

  test('carry every payload that the sanitizer is tried on, and more', (t) => {
    const sets = readPayloadSets();
    for (const [name, payloads] of sets) t.diagnostic(`${name}: ${payloads.length}`);
    const all = new Set([...sets.values()].flat());
    assert.deepEqual(
      readPayloads().filter((payload) => !all.has(payload)),
      [],
    );
  });

  test('get a page each, save the few that are refused', (t) => {
    for (const board of boards) {
      const { name, postings, site } = board;
      const pages = site.jobPages().length;
      t.diagnostic(
        `${name}: ${postings} postings, ${pages} job pages, ${allPaths(board).length} in all`,
      );
      assert.ok(pages > postings * 0.95, `${name}: only ${pages} of ${postings} have a page`);
    }
  });

  test('bring nothing into a page that runs, loads or leads away', async (t) => {
    for (const board of boards) {
      const paths = attackedPaths(board);
      const seen = await visitTogether(browser, board.site.outDir, paths, 'bare');
      report(t, board, paths, 'bare', seen);
      const silent = paths.filter(
        (path) => isJobPage(path) && !seen.pages.get(path)?.words.includes(BEFORE),
      );
      assert.deepEqual(silent, [], 'a description has lost its harmless words');
    }
  });

  for (const dress of ['as built', 'without policy'] as const) {
    test(`leave a page quiet that is visited ${dress}`, async (t) => {
      t.diagnostic(visitsAll ? 'all pages' : `every fifteenth page, ATTACK_SEED=${seed}`);
      for (const board of boards) {
        const paths = visitsAll ? allPaths(board) : sampleOf(attackedPaths(board), 15, seed);
        const seen = await visitEach(browser, board.site.outDir, paths, dress);
        report(t, board, paths, dress, seen);
      }
    });
  }
});

function allPaths({ site }: AttackedBoard): string[] {
  return site
    .files()
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** Omits the lists of boards that are attacked in descriptions alone, since lists show none of them. */
function attackedPaths(board: AttackedBoard): string[] {
  const paths = allPaths(board);
  return board.inDescriptions ? paths.filter(isJobPage) : paths;
}

function report(
  t: TestContext,
  board: AttackedBoard,
  paths: readonly string[],
  dress: Dress,
  seen: Seen,
): void {
  const faults = findFaults(board.site.outDir, paths, dress, seen);
  const counts = JSON.stringify(countKinds(faults));
  t.diagnostic(`${board.name}: ${paths.length} pages, ${faults.length} faults ${counts}`);
  const first = faults.slice(0, 20).map(({ kind, said }) => `${kind}: ${said}`);
  assert.deepEqual(first, [], `${faults.length} faults on the board of ${board.name}: ${counts}`);
}
