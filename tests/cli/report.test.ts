import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { buildSite, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');

function report(jobsDir: string, ...words: string[]) {
  return spawnSync(process.execPath, ['src/cli/report.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, JOBS_DIR: jobsDir },
  });
}

describe('the report page', () => {
  const folder = writeFolder({
    'a.json': posting({ title: 'Glazier', identifier: 'A' }),
    'b.json': posting({ title: '<img src=x onerror=alert(1)>!!', identifier: 'B' }),
    'c.json': '{"title": "Broken"',
  });

  test('names every problem with a link to its file, and shows nothing as markup', () => {
    const site = buildSite(folder);
    assert.equal(site.code, 0, site.stderr);
    const { status, stdout } = report(folder);
    assert.equal(status, 0);
    const path = /in (.*report\.html)\./.exec(stdout)?.[1] ?? '';
    const { document } = new JSDOM(readFileSync(join(ROOT, path), 'utf8')).window;
    assert.equal(document.querySelectorAll('img, script').length, 0);
    const text = document.body.textContent;
    assert.ok(text.includes('<img src=x onerror=alert(1)>!!'));
    assert.match(text, /3 postings in 3 files\./);
    const links = [...document.querySelectorAll('a[href^="file:"]')].map((link) =>
      link.getAttribute('href'),
    );
    assert.ok(links.includes(`file://${folder}/c.json`), links.join());
    site.remove();
  });

  test('says what to do where nothing was built', () => {
    const { status, stderr } = report(writeFolder({}));
    assert.equal(status, 2);
    assert.equal(stderr, 'Nothing has been built yet. Run npm run build.\n');
  });

  test('is not written for a word that it does not know', () => {
    const { status, stdout, stderr } = report(folder, '--bogus');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /Unknown option '--bogus'[^]*\nUsage: npm run report\n$/);
  });
});
