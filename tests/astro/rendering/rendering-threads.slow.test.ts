import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findEntry } from '../../../src/astro/rendering/bundle.ts';
import type { PageToRender } from '../../../src/astro/rendering/page-to-render.ts';
import { startRenderingThreads } from '../../../src/astro/rendering/rendering-threads.ts';

/** A program as Astro bundles one, with what these threads ask of it. Each page tells which thread made it and its style sheets. */
const ENTRY = `
import { threadId } from 'node:worker_threads';
let styles;
export const app = {
  manifest: {
    routes: [
      { routeData: { component: 'jobs.astro', route: '/jobs' } },
      { routeData: { component: '404.astro', route: '/404' } },
    ],
  },
  setInternals: ({ pagesByKeys }) => (styles = [...pagesByKeys]),
  setOptions: ({ settings, logger }) => logger.options.destination.write && settings.scripts.length,
  render: async ({ url }, { routeData }) => {
    if (url.endsWith('/broken/')) throw new Error('The page is broken.');
    if (url.endsWith('/ending/')) process.exit(7);
    if (url.endsWith('/lost/')) return new Response('no', { status: 500 });
    return new Response(JSON.stringify({ url, route: routeData.route, threadId, styles }));
  },
};
`;

function entryIn(folder: string): string {
  const entry = findEntry(folder);
  assert.ok(entry);
  return entry;
}

describe('threads that render', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-rendering-'));
    mkdirSync(join(folder, '.prerender'));
    writeFileSync(join(folder, '.prerender/prerender-entry.Ab_1-x.mjs'), ENTRY);
  });
  after(() => rmSync(folder, { recursive: true }));

  const page = (name: string): PageToRender => ({
    component: 'jobs.astro',
    url: `https://a.example/jobs/${name}/`,
    file: `jobs/${name}/index.html`,
  });
  const warmUp = { route: '/404', url: 'https://a.example/404/' };
  const start = (threads: number) =>
    startRenderingThreads(threads, {
      bundle: { entry: entryIn(folder), pages: [['key', { styles: ['sheet.css'] }]] },
      folder,
      warmUp,
    });

  test('make each page once, together with this thread', async () => {
    const threads = start(2);
    const here: string[] = [];
    let done = 0;
    const names = Array.from({ length: 1_000 }, (_, index) => `job-${index}`);
    await threads.render(
      names.map(page),
      async ({ file }) => {
        // So slow that the others have time to start.
        await new Promise((resolve) => setTimeout(resolve, 10));
        here.push(file);
      },
      (pages) => (done += pages),
    );
    await threads.close();
    assert.equal(done, names.length);
    const theirs = names.filter((name) => !here.includes(page(name).file));
    assert.ok(theirs.length > 100, `the others made ${theirs.length} pages`);
    const told = theirs.map(
      (name) =>
        JSON.parse(readFileSync(join(folder, page(name).file), 'utf8')) as Record<string, unknown>,
    );
    assert.deepEqual(
      told.map(({ url, route, styles }) => [url, route, styles]),
      theirs.map((name) => [page(name).url, '/jobs', [['key', { styles: ['sheet.css'] }]]]),
    );
    assert.equal(new Set(told.map(({ threadId }) => threadId)).size, 2);
  });

  test('are not waited for where they are still beginning when all else is made', async () => {
    const slow = mkdtempSync(join(tmpdir(), 'placard-rendering-'));
    mkdirSync(join(slow, '.prerender'));
    const wait = `await new Promise((resolve) => setTimeout(resolve, 20_000));\n`;
    writeFileSync(join(slow, '.prerender/prerender-entry.slow.mjs'), wait + ENTRY);
    const bundle = { entry: entryIn(slow), pages: [] };
    const threads = startRenderingThreads(2, { bundle, folder: slow, warmUp });
    const here: string[] = [];
    let done = 0;
    const pages = Array.from({ length: 100 }, (_, index) => page(`job-${index}`));
    await threads.render(
      pages,
      ({ file }) => Promise.resolve(void here.push(file)),
      (more) => (done += more),
    );
    await threads.close();
    rmSync(slow, { recursive: true });
    assert.deepEqual(here.sort(), pages.map(({ file }) => file).sort());
    assert.equal(done, pages.length);
  });

  test('are waited for where they were ready, however slow their pages are', async () => {
    const slow = mkdtempSync(join(tmpdir(), 'placard-rendering-'));
    mkdirSync(join(slow, '.prerender'));
    const made = join(slow, 'made');
    const wait = `
      if (routeData.route === '/404') writeFileSync(${JSON.stringify(made)}, '');
      else await new Promise((resolve) => setTimeout(resolve, 20));`;
    const entry = ENTRY.replace("if (url.endsWith('/broken/'))", (found) => wait + found);
    const imports = `import { writeFileSync } from 'node:fs';\n`;
    writeFileSync(join(slow, '.prerender/prerender-entry.slow.mjs'), imports + entry);
    const bundle = { entry: entryIn(slow), pages: [] };
    const threads = startRenderingThreads(1, { bundle, folder: slow, warmUp });
    while (!existsSync(made)) await new Promise((resolve) => setTimeout(resolve, 20));
    // What a thread tells takes a moment.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const here: string[] = [];
    const pages = Array.from({ length: 40 }, (_, index) => page(`job-${index}`));
    await threads.render(
      pages,
      ({ file }) => Promise.resolve(void here.push(file)),
      () => undefined,
    );
    await threads.close();
    const theirs = pages.filter(({ file }) => existsSync(join(slow, file)));
    rmSync(slow, { recursive: true });
    assert.deepEqual([here.length, theirs.length], [0, 40]);
  });

  test('need not be there at all', async () => {
    const threads = start(0);
    const here: string[] = [];
    const make = ({ file }: PageToRender) => Promise.resolve(void here.push(file));
    await threads.render(['a', 'b'].map(page), make, () => undefined);
    await threads.close();
    assert.deepEqual(here, [page('a').file, page('b').file]);
  });

  const faults: [string, RegExp][] = [
    ['broken', /The page is broken/],
    ['ending', /A rendering thread exited with code 7/],
    ['lost', /jobs\/lost\/index\.html was answered with 500/],
  ];
  for (const [name, message] of faults) {
    test(`stop the build where a page is ${name}`, async () => {
      const threads = start(1);
      const pages = Array.from({ length: 200 }, () => page(name));
      const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
      await assert.rejects(
        threads.render(pages, slowly, () => undefined),
        message,
      );
      await threads.close();
    });
  }
});
