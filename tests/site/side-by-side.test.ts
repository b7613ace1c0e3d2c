// An owner edits while a build runs, and a posting says what means something to Astro.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { buildSite, NOON, writeFolder } from '../support/build-site.ts';
import { copyProject } from '../support/copied-project.ts';
import { startDevServer } from '../support/dev-server.ts';
import { posting } from '../support/postings.ts';

test('the development server and a build read the same new postings at once', async (t) => {
  const project = copyProject();
  const postings = Array.from({ length: 300 }, (_, index) =>
    posting({
      title: `Keeper of hive ${index}`,
      identifier: `H-${index}`,
      description: `<p>Look after the bees of hive ${index}.</p>`,
    }),
  );
  const jobsDir = writeFolder({
    'hives.ndjson': postings.map((hive) => JSON.stringify(hive)).join('\n'),
  });
  const environment = { JOBS_DIR: jobsDir, SOURCE_DATE_EPOCH: String(NOON) };
  const starting = startDevServer(project.folder, environment);
  t.after(async () => {
    await (await starting).stop();
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });
  const built = project.build(jobsDir);
  assert.equal(built.code, 0, built.stderr);
  const shown = await (await starting).waitFor('/', (page) => page.includes('300 jobs'));
  assert.ok(shown.every((status) => status === 200));
  assert.ok(existsSync(join(project.folder, 'dist/index.html')));
  assert.match(readFileSync(join(project.folder, 'dist/index.html'), 'utf8'), /300 jobs/);
});

describe('a posting whose words begin as Astro marks the path of an image', () => {
  test('has its page, and stops no build', () => {
    const site = buildSite(
      writeFolder({
        'a.json': posting({
          title: '__ASTRO_IMAGE_./nowhere.png',
          identifier: '1',
          hiringOrganization: { '@type': 'Organization', name: '__ASTRO_IMAGE_/etc/hostname' },
          skills: ['__ASTRO_IMAGE_https://x.example/a.png', '__ASTRO_IMAGE_'],
        }),
        'b.json': posting({ title: 'Baker', identifier: '2' }),
      }),
    );
    assert.equal(site.code, 0, site.stderr);
    const page = site.jobPages().find((path) => !path.includes('baker')) ?? '';
    assert.equal(
      site.page(page).querySelector('h1')?.textContent?.trim(),
      '__ASTRO_IMAGE_./nowhere.png',
    );
    const links = [...new JSDOM(site.read('index.html')).window.document.links];
    const inList = links.find((link) => link.getAttribute('href') === `/${page}`);
    assert.equal(inList?.textContent?.trim(), 'ASTRO_IMAGE_./nowhere.png');
    site.remove();
  });
});
