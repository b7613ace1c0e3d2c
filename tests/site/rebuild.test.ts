import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { buildSite, writeFolder } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';
import { digestsByPath } from '../support/tree-digest.ts';

const BOARD: Record<string, unknown> = {
  'a/glazier.json': posting({ identifier: { value: 'g' } }),
  'b/baker.json': posting({ title: 'Baker', jobLocation: place('Paris', 'France') }),
  'c/many.ndjson': ['Smith', 'Miller', 'Cooper']
    .map((title) => JSON.stringify(posting({ title, url: `https://x.example/${title}` })))
    .join('\n'),
  'twin.json': posting({ title: 'Baker', jobLocation: place('Lyon', 'France') }),
};

describe('building again', () => {
  test('gives the same bytes in another time zone, from files made in another order', () => {
    const first = buildSite(writeFolder(BOARD), {
      environment: { TZ: 'Pacific/Auckland', LC_ALL: 'C' },
    });
    const second = buildSite(writeFolder(Object.fromEntries(Object.entries(BOARD).reverse())), {
      environment: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    });
    assert.equal(first.code, 0, first.stderr);
    assert.ok(first.files().length > 20);
    assert.deepEqual(digestsByPath(second.outDir), digestsByPath(first.outDir));
    first.remove();
    second.remove();
  });

  test('follows a posting that was changed, removed or added, as a first build would', () => {
    const jobsDir = writeFolder(BOARD);
    const before = buildSite(jobsDir);
    const changed = posting({
      identifier: { value: 'g' },
      description: '<p>Now with stained glass.</p>',
    });
    writeFileSync(join(jobsDir, 'a/glazier.json'), JSON.stringify(changed));
    rmSync(join(jobsDir, 'c/many.ndjson'));
    writeFileSync(join(jobsDir, 'tailor.json'), JSON.stringify(posting({ title: 'Tailor' })));
    const warm = buildSite(jobsDir, { outDir: before.outDir, words: ['--allow-shrink'] });
    assert.equal(warm.code, 0, warm.stderr);
    const cold = buildSite(
      writeFolder({
        'a/glazier.json': changed,
        'b/baker.json': BOARD['b/baker.json'],
        'tailor.json': posting({ title: 'Tailor' }),
        'twin.json': BOARD['twin.json'],
      }),
    );
    const glazier = warm.jobPages().find((path) => path.startsWith('jobs/glazier-')) ?? '';
    assert.match(warm.read(`${glazier}index.html`), /stained glass/);
    assert.equal(warm.jobPages().filter((path) => /smith|miller|cooper/.test(path)).length, 0);
    assert.deepEqual(digestsByPath(warm.outDir), digestsByPath(cold.outDir));
    warm.remove();
    cold.remove();
  });

  test('closes a job when only the clock has moved on', () => {
    const jobsDir = writeFolder({ 'glazier.json': posting({ validThrough: '2026-12-01' }) });
    const open = buildSite(jobsDir, { clock: Date.UTC(2026, 11, 1, 23, 59, 59) / 1000 });
    assert.equal(open.page('').querySelectorAll('main article').length, 1);
    const closed = buildSite(jobsDir, { clock: Date.UTC(2026, 11, 2) / 1000, outDir: open.outDir });
    assert.equal(closed.page('').querySelectorAll('main article').length, 0);
    assert.match(
      closed.page(closed.jobPages()[0] ?? '').body.textContent ?? '',
      /Closed on 1 December 2026/,
    );
    closed.remove();
  });

  test('makes no page for a job that is still to come', () => {
    const site = buildSite(
      writeFolder({
        'now.json': posting(),
        'later.json': posting({ title: 'Later', datePosted: '2026-12-24' }),
      }),
    );
    assert.match(site.stdout, /^ {2}1 scheduled, no page yet$/m);
    assert.equal(site.jobPages().length, 1);
    assert.ok(!site.files().some((path) => site.read(path).includes('Later')));
    site.remove();
  });

  test('brings the site back that a cut-off build left aside, even when the next one is refused', () => {
    const site = buildSite(writeFolder({ 'glazier.json': posting() }));
    renameSync(site.outDir, join(site.outDir, '../.dist.placard-old'));
    const refused = buildSite(writeFolder({ 'bad.json': '{}' }), { outDir: site.outDir });
    assert.equal(refused.code, 3);
    assert.equal(site.jobPages().length, 1);
    site.remove();
  });

  test('leaves no half-made folder beside the site', () => {
    const parent = mkdtempSync(join(tmpdir(), 'placard-parent-'));
    const site = buildSite(writeFolder({ 'glazier.json': posting() }), {
      outDir: join(parent, 'dist'),
    });
    assert.equal(site.code, 0, site.stderr);
    assert.deepEqual(readdirSync(parent), ['dist']);
    rmSync(parent, { recursive: true });
  });
});
