// What a page may weigh, brotli-compressed as hosts send it.

import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import { sampleSite, type BuiltSite } from '../support/build-site.ts';

const KB = 1024;
const BUDGET = {
  listHtml: 14 * KB,
  jobHtml: 10 * KB,
  css: 8 * KB,
  listScript: 12 * KB,
  firstAction: 12 * KB,
  jobScript: 3 * KB,
  worker: 18 * KB,
  requests: 4,
};

describe('the budgets hold on every built page', () => {
  let site: BuiltSite;
  before(() => {
    site = sampleSite();
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => site.remove());

  const pages = () => site.files().filter((path) => path.endsWith('.html'));
  const isJob = (path: string) => path.startsWith('jobs/');
  const weigh = (path: string) => brotliCompressSync(site.read(path)).length;
  /** The files that a browser loads with a page, without the data that a list's script requests later. */
  const loadedBy = (path: string) =>
    [
      ...site
        .page(path.replace(/index\.html$/, ''))
        .querySelectorAll('script[src], link[rel="stylesheet"]'),
    ].map((element) =>
      (element.getAttribute('src') ?? element.getAttribute('href') ?? '').slice(1),
    );
  const scriptsOf = (path: string) => loadedBy(path).filter((file) => file.endsWith('.js'));
  /** A script and everything that it imports. */
  const withImports = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, name = ''] of site
      .read(file)
      .matchAll(/from\s?"\.\/([^"]+)"|import\s?"\.\/([^"]+)"/g)) {
      withImports(`_astro/${name}`, seen);
    }
    return seen;
  };
  const scriptWeight = (path: string) =>
    [...new Set(scriptsOf(path).flatMap((file) => [...withImports(file)]))].reduce(
      (total, file) => total + weigh(file),
      0,
    );

  const weights: readonly [string, number, (path: string) => boolean, (path: string) => number][] =
    [
      ['the HTML of a list', BUDGET.listHtml, (path) => !isJob(path), weigh],
      ['the HTML of a job', BUDGET.jobHtml, isJob, weigh],
      [
        'the styles',
        BUDGET.css,
        () => true,
        (path) =>
          loadedBy(path)
            .filter((file) => file.endsWith('.css'))
            .reduce((total, file) => total + weigh(file), 0),
      ],
      ['the scripts of a list', BUDGET.listScript, (path) => !isJob(path), scriptWeight],
      ['the scripts of a job', BUDGET.jobScript, isJob, scriptWeight],
    ];
  for (const [what, budget, concerns, weight] of weights) {
    test(`${what} stay below ${budget / KB} KB`, () => {
      const found = pages()
        .filter(concerns)
        .map((path) => [path, weight(path)] as const);
      assert.ok(found.length > 10);
      for (const [path, bytes] of found) assert.ok(bytes <= budget, `${path}: ${bytes} bytes`);
      assert.ok(
        found.some(([, bytes]) => bytes > 500),
        'Nothing was weighed.',
      );
    });
  }

  test(`what a list's first action imports stays below ${BUDGET.firstAction / KB} KB`, () => {
    const scripts = new Set(scriptsOf('index.html').flatMap((file) => [...withImports(file)]));
    const [search = ''] = site.files().filter((file) => /list-search[^/]*\.js$/.test(file));
    const later = [...withImports(search)].filter((file) => !scripts.has(file));
    const bytes = later.reduce((total, file) => total + weigh(file), 0);
    assert.ok(bytes > 500 && bytes <= BUDGET.firstAction, `${later.join(', ')}: ${bytes} bytes`);
  });

  test("what is imported later is announced by our own few lines in place of Vite's", () => {
    const scripts = site.files().filter((file) => file.endsWith('.js'));
    assert.ok(scripts.some((file) => site.read(file).includes('modulepreload')));
    assert.deepEqual(
      scripts.filter((file) => site.read(file).includes('vite:preloadError')),
      [],
    );
  });

  test(`the worker that searches stays below ${BUDGET.worker / KB} KB`, () => {
    const [worker = ''] = site.files().filter((file) => /search-worker[^/]*\.js$/.test(file));
    const bytes = weigh(worker);
    assert.ok(bytes > 5_000 && bytes <= BUDGET.worker, `${worker}: ${bytes} bytes`);
  });

  test(`no page needs more than ${BUDGET.requests} requests`, () => {
    for (const path of pages()) {
      const files = loadedBy(path).flatMap((file) =>
        file.endsWith('.js') ? [...withImports(file)] : [file],
      );
      assert.ok(1 + new Set(files).size <= BUDGET.requests, `${path}: ${files.join(', ')}`);
    }
  });

  test('every job page is linked from at least two lists', () => {
    const links = new Map<string, number>();
    for (const path of pages().filter((page) => !isJob(page))) {
      const targets = new Set(
        [...site.page(path.replace(/index\.html$/, '')).querySelectorAll('.card a')].map((link) =>
          decodeURI(link.getAttribute('href') ?? ''),
        ),
      );
      for (const target of targets) links.set(target, (links.get(target) ?? 0) + 1);
    }
    for (const path of site.jobPages()) {
      // A closed job is on no static list: its page is reached by its address and by the form.
      if (site.page(path).querySelector('meta[name="robots"]')) continue;
      assert.ok((links.get(`/${path}`) ?? 0) >= 2, `${path}: ${links.get(`/${path}`) ?? 0} lists`);
    }
  });
});
