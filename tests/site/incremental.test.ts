// A board that changes day by day, each build on the previous one, compared with a first build of the same state.

import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { generatePostings } from '../bench/generate-postings.ts';
import { buildSite, NOON, writeFolder } from '../support/build-site.ts';
import { createRandom } from '../support/random.ts';
import { digestsByPath } from '../support/tree-digest.ts';

const SEED = Number(process.env['CHANGES_SEED'] ?? Date.now() % 100_000);
const DAYS = Number(process.env['CHANGES_DAYS'] ?? 3);
const POSTINGS = 120;
const DAY = 24 * 60 * 60;

/** Builds a copy of the board's folder, for which nothing is cached. */
function coldDigest(jobsDir: string, clock: number): Record<string, string> {
  const copy = mkdtempSync(join(tmpdir(), 'placard-copy-'));
  cpSync(jobsDir, copy, { recursive: true, preserveTimestamps: true });
  const site = buildSite(copy, { clock, words: ['--allow-shrink'] });
  assert.equal(site.code, 0, site.stderr);
  const digest = digestsByPath(site.outDir);
  site.remove();
  rmSync(copy, { recursive: true });
  return digest;
}

describe(`day after day, with seed ${SEED}`, () => {
  const share = createRandom(SEED);
  const random = (below: number) => Math.floor(share() * below);
  const all = [...generatePostings(POSTINGS + DAYS * 10, NOON * 1000)];
  const nameOf = (index: number) => `job-${String(index).padStart(4, '0')}.json`;
  const jobsDir = writeFolder(
    Object.fromEntries(all.slice(0, POSTINGS).map((posting, index) => [nameOf(index), posting])),
  );
  const live = join(mkdtempSync(join(tmpdir(), 'placard-live-')), 'dist');
  const build = (clock: number) => {
    const site = buildSite(jobsDir, { clock, outDir: live, words: ['--allow-shrink'] });
    assert.equal(site.code, 0, site.stderr);
    return site;
  };
  after(() => {
    rmSync(jobsDir, { recursive: true });
    rmSync(join(live, '..'), { recursive: true });
  });

  test('each rebuild equals a first build, byte for byte', () => {
    build(NOON);
    for (let day = 1; day <= DAYS; day += 1) {
      for (let change = 0; change < 3; change += 1) changeOne(day);
      for (let index = 0; index < 4; index += 1) {
        const added = POSTINGS + (day - 1) * 10 + index;
        writeFileSync(join(jobsDir, nameOf(added)), JSON.stringify(all[added]));
      }
      const clock = NOON + day * random(6) * DAY;
      assert.deepEqual(
        digestsByPath(build(clock).outDir),
        coldDigest(jobsDir, clock),
        `day ${day}`,
      );
    }
  });

  test('what did not change is the same file, untouched', () => {
    const before = build(NOON);
    const [page = ''] = before.jobPages();
    const made = statSync(join(live, page, 'index.html'));
    build(NOON);
    const again = statSync(join(live, page, 'index.html'));
    assert.equal(again.ino, made.ino);
    assert.equal(again.mtimeMs, made.mtimeMs);
  });

  test('a page that somebody changed by hand is made again', () => {
    const before = build(NOON);
    const [page = ''] = before.jobPages();
    const path = join(live, page, 'index.html');
    const honest = readFileSync(path, 'utf8');
    appendFileSync(path, '<!-- mine -->');
    build(NOON);
    assert.equal(readFileSync(path, 'utf8'), honest);
  });

  test('--full makes every page again, the same', () => {
    const before = build(NOON);
    const digest = digestsByPath(before.outDir);
    const [page = ''] = before.jobPages();
    const made = statSync(join(live, page, 'index.html'));
    const full = buildSite(jobsDir, { clock: NOON, outDir: live, words: ['--full'] });
    assert.equal(full.code, 0, full.stderr);
    assert.notEqual(statSync(join(live, page, 'index.html')).ino, made.ino);
    assert.deepEqual(digestsByPath(full.outDir), digest);
  });

  function changeOne(day: number): void {
    const names = readdirSync(jobsDir).sort();
    const path = join(jobsDir, names[random(names.length)] ?? '');
    const posting = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const changes: Record<string, unknown>[] = [
      { description: `<p>Changed on day ${day}.</p>` },
      { title: `Chief ${String(posting['title'])}` },
      { validThrough: '2026-11-24' },
      { hiringOrganization: { '@type': 'Organization', name: `New Works ${day}` } },
    ];
    const change = random(changes.length + 1);
    if (change === changes.length) rmSync(path);
    else writeFileSync(path, JSON.stringify({ ...posting, ...changes[change] }));
  }
});
