import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, jobPostingsOf, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

describe('a board under a sub-path', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(writeFolder({ 'glazier.json': posting() }), {
      environment: { BASE_PATH: '/jobs-board/' },
    });
  });
  after(() => site.remove());

  test('links and loads only below it', () => {
    assert.equal(site.code, 0, site.stderr);
    for (const path of site.files().filter((file) => file.endsWith('.html'))) {
      const elements = site
        .page(path)
        .querySelectorAll('a[href^="/"], link[href^="/"], [src^="/"], form[action]');
      assert.ok(elements.length > 3, path);
      for (const element of elements) {
        const address = ['href', 'src', 'action']
          .map((name) => element.getAttribute(name))
          .find(Boolean);
        assert.match(address ?? '', /^\/jobs-board\//, path);
      }
    }
  });

  test('has its absolute addresses below it', () => {
    const [path = ''] = site.jobPages();
    const address = `https://board.example/jobs-board/${path}`;
    assert.equal(
      site.page(path).querySelector('link[rel="canonical"]')?.getAttribute('href'),
      address,
    );
    assert.equal(jobPostingsOf(site.page(path))[0]?.['url'], address);
    assert.ok(site.read('sitemap-0.xml').includes(`<loc>${address}</loc>`));
    assert.match(
      site.read('robots.txt'),
      /^Sitemap: https:\/\/board\.example\/jobs-board\/sitemap-index\.xml$/m,
    );
    assert.match(site.read('_headers'), /^\/jobs-board\/\*$/m);
    assert.ok(!site.exists('.well-known/security.txt'), 'no contact is set');
    assert.match(site.read('vercel.json'), /"source": "\/jobs-board\/\(\.\*\)"/);
  });
});
