import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { jobPostingsOf, sampleSite, type BuiltSite } from '../support/build-site.ts';

describe('the sample board', () => {
  let site: BuiltSite;
  let pages: string[];
  before(() => {
    site = sampleSite();
    pages = site.files().filter((path) => path.endsWith('.html'));
  });
  after(() => site.remove());

  test('is built with a summary that accounts for every posting', () => {
    assert.equal(site.code, 0, site.stderr);
    assert.match(site.stdout, /^25 postings read from 21 files in tests\/fixtures\/board\/$/m);
    assert.match(site.stdout, /^ {2}24 open$/m);
    assert.match(site.stdout, /^ {2}1 closed$/m);
    assert.match(site.stdout, /^ {2}0 quarantined$/m);
  });

  test('has every kind of page', () => {
    for (const path of [
      'index.html',
      'page/2/index.html',
      'places/us/wa/seattle/index.html',
      'remote/index.html',
      'closing-soon/index.html',
      '404.html',
      'robots.txt',
      'sitemap-index.xml',
      '_headers',
      '_redirects',
      'vercel.json',
      'favicon.svg',
    ]) {
      assert.ok(site.exists(path), path);
    }
    assert.equal(site.jobPages().length, 25);
  });

  test('gives one place to a region written as code and as name', () => {
    const titles = [
      ...site.page('places/us/wa/').querySelectorAll('main article h2, main article h3'),
    ];
    assert.ok(titles.length >= 4, `${titles.length} jobs in Washington`);
    assert.ok(!site.exists('places/us/washington/index.html'));
  });

  test('has one h1, unique ids and working internal links on every page', () => {
    for (const path of pages) {
      const page = site.page(path);
      assert.equal(page.querySelectorAll('h1').length, 1, `h1 of ${path}`);
      const ids = [...page.querySelectorAll('[id]')].map((element) => element.id);
      assert.equal(new Set(ids).size, ids.length, `ids of ${path}`);
      for (const link of page.querySelectorAll('a[href^="/"]')) {
        const { pathname } = new URL(link.getAttribute('href') ?? '', 'https://board.example');
        const target = decodeURI(pathname);
        const file = target.endsWith('/') ? `${target}index.html` : target;
        assert.ok(site.exists(file.slice(1)), `${path} links to ${target}`);
      }
      for (const link of page.querySelectorAll('a[href^="#"]')) {
        const id = link.getAttribute('href')?.slice(1) ?? '';
        assert.ok(ids.includes(id), `${path} links to #${id}`);
      }
    }
  });

  test('carries one JobPosting on each job page and none elsewhere', () => {
    for (const path of pages) {
      const expected = path.startsWith('jobs/') ? 1 : 0;
      assert.equal(jobPostingsOf(site.page(path)).length, expected, path);
    }
  });

  test('loads nothing from anywhere else and runs only its own scripts', () => {
    for (const path of pages) {
      const page = site.page(path);
      const loaded = [...page.querySelectorAll('[src], link[rel="stylesheet"], link[rel="icon"]')];
      for (const element of loaded) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        // The icon lies in the page itself: an address of data makes no request.
        assert.match(address, /^(?:\/(?!\/)|data:image\/svg\+xml[,;])/, `${path} loads ${address}`);
      }
      for (const script of page.querySelectorAll('script:not([src])')) {
        // Data, which no browser runs.
        assert.match(script.getAttribute('type') ?? '', /^application\/(?:ld\+)?json$/, path);
      }
      assert.equal(page.querySelectorAll('style, [style], [onclick], iframe').length, 0, path);
    }
  });

  test('states the same policy on each page and in the headers', () => {
    const header = /Content-Security-Policy: (.*); frame-ancestors 'none'/.exec(
      site.read('_headers'),
    );
    for (const path of pages) {
      const meta = site.page(path).querySelector('meta[http-equiv="content-security-policy"]');
      assert.equal(meta?.getAttribute('content'), header?.[1], path);
    }
    assert.match(header?.[1] ?? '', /^default-src 'none'; /);
  });

  test('names its canonical address on every page that may be indexed', () => {
    for (const path of pages.filter((page) => page !== '404.html')) {
      const canonical = site
        .page(path)
        .querySelector('link[rel="canonical"]')
        ?.getAttribute('href');
      assert.equal(
        canonical,
        `https://board.example/${encodeURI(path.replace(/index\.html$/, ''))}`,
      );
    }
  });

  test('lists exactly the open jobs and the lists that hold any in the sitemap', () => {
    const locations = [...site.read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      (match) => decodeURI(match[1] ?? '').replace('https://board.example/', ''),
    );
    const indexed = pages
      .filter((path) => path !== '404.html')
      .filter(
        (path) => site.page(path).querySelector('meta[name="robots"][content*="noindex"]') === null,
      )
      .map((path) => path.replace(/index\.html$/, ''));
    assert.deepEqual(locations.sort(), indexed.sort());
    assert.equal(locations.filter((path) => path.startsWith('jobs/')).length, 24);
  });

  test('dates a job in the sitemap by its posting, not by the build', () => {
    const [welder] = site.jobPages().filter((path) => path.includes('structural-welder'));
    const entry = new RegExp(`<loc>https://board.example/${welder}</loc><lastmod>([^<]*)`);
    assert.equal(entry.exec(site.read('sitemap-0.xml'))?.[1], '2026-10-19T00:00:00.000Z');
  });

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Matters of style, which the formatter of the source decides.
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // A title may be as long as a job's.
        'long-title': 'off',
        // No native element suggests while typing and is read out by every screen reader.
        'prefer-native-element': ['error', { exclude: ['listbox'] }],
        'no-raw-characters': 'off',
        'tel-non-breaking': 'off',
        // Checkboxes of one group share their name.
        'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button'] }],
      },
    });
    for (const path of pages) {
      const report = await validator.validateString(site.read(path));
      const messages = report.results.flatMap((result) =>
        result.messages.map(
          (message) => `${message.ruleId}: ${message.message} (${message.selector})`,
        ),
      );
      assert.deepEqual(messages, [], path);
    }
  });
});
