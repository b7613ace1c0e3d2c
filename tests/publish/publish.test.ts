import assert from 'node:assert/strict';
import {
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
import { writeBoard } from '../../src/board/stored-board.ts';
import { readFinishedSite, readLiveSite } from '../../src/publish/live-site.ts';
import { FaultySite, type BuiltSite, publish } from '../../src/publish/publish.ts';
import { beginReport } from '../../src/report/report.ts';
import { toBuildDirs } from '../../src/publish/swap.ts';
import { deleteDatabase } from '../../src/store/database.ts';
import { openStore, storePath } from '../../src/store/store.ts';
import { SITE, smallSite, writeSite } from '../verify/small-site.ts';

const PAGE = 'index.html';

describe('a site that is published where one was', () => {
  let folder: string;
  let site: BuiltSite;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placard-publish-'));
    const [outDir, cacheDir] = [join(folder, 'dist'), join(folder, 'cache')];
    site = {
      ...SITE,
      outDir,
      cacheDir,
      version: 'one',
      publicDir: join(folder, 'public'),
      dirs: toBuildDirs(outDir, cacheDir),
      reused: [],
      keys: new Map([[PAGE, 'key']]),
      report: beginReport({
        ...{ now: 0, locale: 'en', timeZone: 'UTC', closingSoonDays: 7, fewestJobsToIndex: 1 },
      }).end({ ignored: [] }),
      isFull: false,
    };
    const store = openStore(cacheDir);
    const facts = {
      postings: 'these',
      since: 0,
      until: null,
      jobs: 0,
      areaNames: {},
      postalCodes: {},
      cityAreas: [],
      companySites: [],
    };
    writeBoard(store, facts, new Map());
    store.close();
    const made = writeSite(smallSite());
    cpSync(made, site.dirs.buildDir, { recursive: true });
    rmSync(made, { recursive: true });
    await publish(site);
    // The same site once more, with a page that only reading it shows to be at fault.
    cpSync(outDir, site.dirs.buildDir, { recursive: true, preserveTimestamps: true });
    const page = join(site.dirs.buildDir, PAGE);
    const { mtimeMs } = statSync(page);
    writeFileSync(page, readFileSync(page, 'utf8').replace('<h1>Jobs</h1>', '<h2>Jobs</h2>'));
    utimesSync(page, mtimeMs / 1000, mtimeMs / 1000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const again = (changed: Partial<BuiltSite> = {}) => publish({ ...site, ...changed });
  const read = () => readFileSync(join(site.outDir, PAGE), 'utf8');

  test('is checked where it is another', async () => {
    const before = readFinishedSite(site.cacheDir);
    await again();
    assert.match(read(), /<h2>Jobs/);
    assert.deepEqual(readFinishedSite(site.cacheDir), before);
  });

  test('is known with the postings that it was made from', () => {
    const store = openStore(site.cacheDir);
    assert.deepEqual(readLiveSite(store), {
      ...{ outDir: site.outDir, version: 'one' },
      ...{ postings: 'these', since: 0, until: null },
    });
    assert.equal(store.pages.all().get(PAGE)?.key, 'key');
    store.close();
  });

  const wholly: [string, Partial<BuiltSite>, (() => void)?][] = [
    ['that is asked for', { isFull: true }],
    ['other code judges it', { version: 'two' }],
    ['it is for another folder', { outDir: '/other' }],
    ['nothing is known of the last site', {}, () => deleteDatabase(storePath(site.cacheDir))],
  ];
  for (const [when, changed, change] of wholly) {
    test(`is checked wholly when ${when}`, async () => {
      change?.();
      await assert.rejects(again(changed), FaultySite);
      assert.match(read(), /<h1>Jobs/);
    });
  }

  test('leaves what is known of the last one when it is at fault', async () => {
    const before = readFinishedSite(site.cacheDir);
    await assert.rejects(again({ isFull: true }), FaultySite);
    assert.deepEqual(readFinishedSite(site.cacheDir), before);
    assert.ok(existsSync(site.dirs.stagingDir));
  });

  test('says no key of a file that somebody wrote to while the site was made', async () => {
    rmSync(join(site.dirs.buildDir, PAGE));
    writeFileSync(join(site.outDir, PAGE), `${read()} `);
    await again({ reused: [PAGE] });
    const page = readFinishedSite(site.cacheDir)?.get(PAGE);
    assert.ok(page);
    assert.equal(page.key, undefined);
  });
});
