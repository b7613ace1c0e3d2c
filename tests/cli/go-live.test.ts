import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { FaultySite, goLive } from '../../src/cli/go-live.ts';
import { placesOf, type Places } from '../../src/cli/swap.ts';
import { readLastSite, writeLastSite, writeReadingState } from '../../src/intake/board-files.ts';
import { manifestPaths } from '../../src/deploy/manifest.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { SITE, smallSite, writeSite } from '../verify/small-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = 'index.html';

describe('a site that goes live where one was', () => {
  let folder: string;
  let places: Places;
  let settings: Settings;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placard-go-live-'));
    const [outDir, cacheDir] = [join(folder, 'dist'), join(folder, 'cache')];
    settings = { ...readSettings(ROOT, {}), ...SITE, outDir, cacheDir };
    places = placesOf(outDir, cacheDir);
    const made = writeSite(smallSite());
    cpSync(made, places.making, { recursive: true });
    rmSync(made, { recursive: true });
    await goLive(ROOT, settings, places, { reused: [], isFull: false });
    // The same site once more, with a page that only reading it shows to be at fault.
    cpSync(places.output, places.making, { recursive: true, preserveTimestamps: true });
    const page = join(places.making, PAGE);
    const { mtimeMs } = statSync(page);
    writeFileSync(page, readFileSync(page, 'utf8').replace('<h1>Jobs</h1>', '<h2>Jobs</h2>'));
    utimesSync(page, mtimeMs / 1000, mtimeMs / 1000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const goLiveAgain = (changed: Partial<Settings> = {}, isFull = false) =>
    goLive(ROOT, { ...settings, ...changed }, places, { reused: [], isFull });

  test('is checked where it is another', async () => {
    const manifest = readFileSync(manifestPaths(settings.cacheDir).built, 'utf8');
    await goLiveAgain();
    assert.match(readFileSync(join(places.output, PAGE), 'utf8'), /<h2>Jobs/);
    assert.equal(readFileSync(manifestPaths(settings.cacheDir).built, 'utf8'), manifest);
  });

  test('is not taken for what the one before was made from, should the build die right after', async () => {
    const { cacheDir, outDir } = settings;
    writeReadingState(cacheDir, { postings: 'one', since: 0, until: null });
    writeLastSite(cacheDir, { outDir, version: 'one' });
    assert.equal(readLastSite(cacheDir)?.postings, 'one');
    await goLiveAgain();
    assert.equal(readLastSite(cacheDir), undefined);
  });

  const wholly: [string, () => Promise<unknown>][] = [
    ['that is asked for', () => goLiveAgain({}, true)],
    ['other settings judge it', () => goLiveAgain({ locale: 'fr' })],
    ['it is for another folder', () => goLiveAgain({ outDir: join(folder, 'other') })],
    [
      'the last manifest is of another build',
      () => {
        appendFileSync(manifestPaths(settings.cacheDir).built, '0 0 0 other.txt\n');
        return goLiveAgain();
      },
    ],
    [
      'nothing is known of the last site',
      () => {
        rmSync(join(settings.cacheDir, 'page-links.bin'));
        return goLiveAgain();
      },
    ],
  ];
  for (const [when, again] of wholly) {
    test(`is checked wholly when ${when}`, async () => {
      await assert.rejects(again(), FaultySite);
      assert.match(readFileSync(join(places.output, PAGE), 'utf8'), /<h1>Jobs/);
    });
  }

  test('leaves what is known of the last one when it is at fault', async () => {
    const path = join(settings.cacheDir, 'page-links.bin');
    const known = readFileSync(path);
    await assert.rejects(goLiveAgain({}, true), FaultySite);
    assert.deepEqual(readFileSync(path), known);
    assert.ok(!existsSync(`${path}.part`));
  });
});
