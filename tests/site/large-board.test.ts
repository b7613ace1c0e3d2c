// What only a large board does: it renders pages on several threads, and reuses the previous site for the next.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, NOON, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { copyProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { digestsByPath } from '../support/tree-digest.ts';

const CITIES = ['Leeds', 'York', 'Hull', 'Ripon', 'Selby'];

/** Returns the board as one file of lines. */
function boardOf(numbers: readonly number[], reworded: (number: number) => boolean): string {
  return numbers
    .map((number) =>
      JSON.stringify(
        posting({
          title: `Keeper of hive ${number}`,
          description: `<p>Look after ${reworded(number) ? 'all' : 'the'} bees of hive ${number % 700}.</p>`,
          identifier: `H-${number}`,
          hiringOrganization: { '@type': 'Organization', name: `Apiary ${number % 40}` },
          jobLocation: {
            '@type': 'Place',
            address: {
              '@type': 'PostalAddress',
              addressLocality: CITIES[number % CITIES.length],
              addressCountry: 'GB',
            },
          },
        }),
      ),
    )
    .join('\n');
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);
const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

describe('a large board', () => {
  const first = boardOf(range(0, 2_100), () => false);
  const sites: BuiltSite[] = [];
  const build = (jobsDir: string) => {
    const site = buildSite(
      jobsDir,
      sites[0]?.jobsDir === jobsDir ? { outDir: sites[0].outDir } : {},
    );
    assert.equal(site.code, 0, site.stderr);
    sites.push(site);
    return site;
  };
  let site: BuiltSite;
  before(() => (site = build(writeFolder({ 'board.ndjson': first }))));
  after(() => sites.forEach((built) => built.remove()));

  const skip =
    availableParallelism() < 2 || !hasTaskset ? 'needs two processors and taskset' : false;
  test('is the same on one processor, where no other thread renders', { skip }, () => {
    const jobsDir = writeFolder({ 'board.ndjson': first });
    const outDir = join(writeFolder({}), 'dist');
    const { status, stderr } = spawnSync(
      'taskset',
      ['-c', '0', process.execPath, 'src/cli/build.ts'],
      {
        encoding: 'utf8',
        // prettier-ignore
        env: { ...process.env, SITE_URL: 'https://board.example', SOURCE_DATE_EPOCH: String(NOON), JOBS_DIR: jobsDir, OUT_DIR: outDir },
      },
    );
    assert.equal(status, 0, stderr);
    assert.deepEqual(digestsByPath(outDir), digestsByPath(site.outDir));
  });

  test('is the same where another Astro names its methods otherwise', (t) => {
    const project = copyProject();
    const jobsDir = writeFolder({ 'board.ndjson': first });
    t.after(() => {
      project.remove();
      rmSync(jobsDir, { recursive: true });
    });
    const bundle = join(project.folder, 'src/astro/rendering/bundle.ts');
    const code = readFileSync(bundle, 'utf8');
    const changed = code.replace('[app.render, app.setInternals,', '[app.render, undefined,');
    assert.notEqual(changed, code);
    writeFileSync(bundle, changed);
    const environment = {
      JOBS_DIR: jobsDir,
      SITE_URL: 'https://board.example',
      SOURCE_DATE_EPOCH: String(NOON),
    };
    const { code: exit, stderr } = project.run('build', [], environment);
    assert.equal(exit, 0, stderr);
    assert.deepEqual(digestsByPath(join(project.folder, 'dist')), digestsByPath(site.outDir));
  });

  test('is made of the site before the live one, and comes out as a first build', () => {
    const kept = join(dirname(site.outDir), `.${basename(site.outDir)}.placard-before`);
    const nextDay = boardOf(range(20, 2_110), (number) => number % 90 === 0);
    assert.ok(!existsSync(kept));
    writeFileSync(join(site.jobsDir, 'board.ndjson'), nextDay);
    build(site.jobsDir);
    assert.ok(existsSync(join(kept, 'index.html')));
    // A second change is made of the site that was put aside.
    const laterDay = boardOf(range(30, 2_125), (number) => number % 70 === 0);
    writeFileSync(join(site.jobsDir, 'board.ndjson'), laterDay);
    build(site.jobsDir);
    const anew = build(writeFolder({ 'board.ndjson': laterDay }));
    assert.deepEqual(digestsByPath(site.outDir), digestsByPath(anew.outDir));
  });
});
