// The development server during editing: a saved change is shown without a restart, and every address answers.

import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { NOON, writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { startDevServer, type DevServer } from '../support/dev-server.ts';
import { stateFacts } from '../support/own-face.ts';
import { posting } from '../support/postings.ts';

const TITLES = ['Baker', 'Cooper', 'Dyer'];

describe('the development server', () => {
  let project: CopiedProject;
  let jobsDir: string;
  let server: DevServer;
  before(async () => {
    project = copyProject();
    jobsDir = writeFolder(
      Object.fromEntries(
        TITLES.map((title) => [
          `${title.toLowerCase()}.json`,
          posting({ title, url: `https://x.example/${title}` }),
        ]),
      ),
    );
    server = await startDevServer(project.folder, {
      JOBS_DIR: jobsDir,
      SOURCE_DATE_EPOCH: String(NOON),
    });
  });
  after(async () => {
    await server?.stop();
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });

  /** Changes a file of the project; the index must show it and answer with 200 throughout. */
  async function edit(
    path: string,
    change: (text: string) => string,
    isThere: (page: string) => boolean,
  ): Promise<void> {
    const file = join(project.folder, path);
    const before = readFileSync(file, 'utf8');
    assert.notEqual(change(before), before, `${path} is changed`);
    writeFileSync(file, change(before));
    assert.deepEqual(await server.waitFor('/', isThere), [200]);
  }

  /** Returns the addresses of the site that a page links to or loads. */
  function ownAddresses(html: string): string[] {
    const { document } = new JSDOM(html).window;
    return [...document.querySelectorAll('[href], [src], form[action]')]
      .map(
        (element) =>
          element.getAttribute('href') ??
          element.getAttribute('src') ??
          element.getAttribute('action') ??
          '',
      )
      .map((address) => address.replace(/^https:\/\/jobs\.example(?=\/)/, ''))
      .filter((address) => address.startsWith('/'));
  }

  test('gives a browser every module that the scripts of its pages import', async () => {
    const job = /href="(\/jobs\/[^"]+)"/.exec((await server.get('/')).text)?.[1] ?? '';
    const waiting: string[] = [];
    for (const page of ['/', job, '/saved/']) {
      const { text } = await server.get(page);
      waiting.push(
        ...[...text.matchAll(/<script[^>]* src="(\/[^"]+)"/g)].map(([, src = '']) => src),
      );
    }
    const seen = new Set<string>();
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      // A browser asks for nothing behind a #.
      const [asked = ''] = address.replaceAll('&amp;', '&').split('#');
      if (seen.has(asked)) continue;
      seen.add(asked);
      const { status, text } = await server.get(asked);
      assert.equal(status, 200, address);
      const imports = text.matchAll(/(?:\bfrom|\bimport\(?)\s*"(\/[^"]+)"/g);
      waiting.push(...[...imports].map(([, path = '']) => path));
    }
    assert.ok(
      [...seen].some((path) => path.includes('date-words')),
      [...seen].join('\n'),
    );
  });

  test('answers every address of the site that its pages name', async () => {
    const index = (await server.get('/')).text;
    const job = /href="(\/jobs\/[^"]+)"/.exec(index)?.[1] ?? '';
    const seen = new Map<string, number>();
    for (const page of ['/', job, '/places/gb/', '/companies/', '/saved/']) {
      const { status, text } = await server.get(page);
      assert.equal(status, 200, page);
      for (const address of ownAddresses(text)) {
        if (!seen.has(address)) seen.set(address, (await server.get(address)).status);
      }
    }
    assert.ok(seen.has('/feed.xml') && seen.has('/places/gb/feed.json'), [...seen.keys()].join());
    assert.deepEqual(
      [...seen].filter(([, status]) => status !== 200),
      [],
    );
  });

  test('shows a posting that is added, and one that is changed', async () => {
    const file = join(jobsDir, 'miller.json');
    const miller = (title: string) =>
      writeFileSync(file, JSON.stringify(posting({ title, url: 'https://x.example/Miller' })));
    miller('Miller');
    assert.deepEqual(await server.waitFor('/', (page) => page.includes('Miller')), [200]);
    miller('Millwright');
    assert.deepEqual(await server.waitFor('/', (page) => page.includes('Millwright')), [200]);
  });

  test('shows beside a job what is wrong with its posting, and beside lists what has no page', async () => {
    const file = join(jobsDir, 'roofer.json');
    const write = (changed: object) =>
      writeFileSync(
        file,
        JSON.stringify(
          posting({ title: 'Roofer', url: 'https://x.example/Roofer', ...changed }),
          undefined,
          2,
        ),
      );
    write({ validThrough: '31/12/2026' });
    assert.deepEqual(await server.waitFor('/', (page) => page.includes('Roofer')), [200]);
    const index = (await server.get('/')).text;
    assert.doesNotMatch(index, /data-problems/);
    const address = /href="(\/jobs\/roofer-[^"]+)"/.exec(index)?.[1] ?? '';
    const job = (await server.get(address)).text;
    assert.match(job, /<code>[^<]*roofer\.json:\d+<\/code>/);
    assert.match(job, /validThrough: .*31\/12\/2026/);
    write({ description: '' });
    const isTold = (page: string) => /<code>[^<]*roofer\.json:\d+<\/code>/.test(page);
    assert.deepEqual(await server.waitFor('/', isTold), [200]);
    assert.match((await server.get('/')).text, /description: /);
    rmSync(file);
    await server.waitFor('/', (page) => !page.includes('data-problems'));
  });

  test('shows a word and a style that are changed', async () => {
    await edit(
      'src/words/en.json',
      (text) => text.replace(/"savedJobs": "[^"]*"/, '"savedJobs": "Jobs put aside"'),
      (page) => page.includes('Jobs put aside'),
    );
    const own = join(project.folder, 'content/words/en.json');
    for (const words of ['My shortlist', 'My list']) {
      mkdirSync(dirname(own), { recursive: true });
      writeFileSync(own, JSON.stringify({ page: { savedJobs: words } }));
      assert.deepEqual(await server.waitFor('/', (page) => page.includes(words)), [200]);
    }
    rmSync(own);
    assert.deepEqual(await server.waitFor('/', (page) => page.includes('put aside')), [200]);
    appendFileSync(join(project.folder, 'src/styles/tokens.css'), '\n:root { --seen: 1px; }\n');
    const statuses = await server.waitFor('/src/styles/site.css', (css) => css.includes('--seen'));
    assert.deepEqual(statuses, [200]);
  });

  test("shows an owner's page that is added, changed and deleted, and says what is wrong with it", async () => {
    const page = join(project.folder, 'content/pages/about.md');
    const about = (title: string, link = 'header') => {
      mkdirSync(dirname(page), { recursive: true });
      writeFileSync(page, `---\ntitle: ${title}\nlink: ${link}\n---\nWe are ${title}.\n`);
    };
    for (const title of ['Three Sheaves', 'Four Sheaves']) {
      about(title);
      await server.waitFor('/about/', (text) => text.includes(`<p>We are ${title}.</p>`));
      const inHeader = (text: string) => text.includes(`<bdi>${title}</bdi>`);
      assert.deepEqual(await server.waitFor('/', inHeader), [200]);
    }
    about('Five Sheaves', 'top');
    const wrong = 'link: is "top". Write header, footer or none, for example link: footer.';
    await server.waitFor('/', () => server.said().includes(wrong));
    rmSync(page);
    await server.waitFor('/', (text) => !text.includes('/about/'));
    const statuses = await server.waitFor('/about/', (text) => text.includes('Page not found'));
    assert.equal(statuses.at(-1), 404);
  });

  test('shows a logo that is put beside the postings, and takes it away again', async () => {
    const logo = join(project.folder, 'public/logos/pane-putty.svg');
    const hasLogo = (text: string) => text.includes('src="/logos/pane-putty.svg"');
    mkdirSync(dirname(logo), { recursive: true });
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    assert.deepEqual(await server.waitFor('/', hasLogo), [200]);
    await server.waitFor('/logos/pane-putty.svg', (text) => text.startsWith('<svg'));
    const [, list = ''] = /data-logos="([^"]+)"/.exec((await server.get('/')).text) ?? [];
    assert.match((await server.get(list)).text, /pane-putty\.svg/);
    rmSync(logo);
    assert.deepEqual(await server.waitFor('/', (text) => !hasLogo(text)), [200]);
  });

  test("shows the site's facts when they are changed, the language among them", async () => {
    await edit(
      'src/site.ts',
      (text) => text.replace("name: 'Placard'", "name: 'Harbour Jobs'"),
      (page) => page.includes('<title>') && page.includes('Harbour Jobs'),
    );
    await edit(
      'src/site.ts',
      (text) => text.replace("locale: 'en-GB'", "locale: 'de-AT'"),
      (page) => page.includes('lang="de-AT"'),
    );
  });

  test("shows each fact of the board's own face when it is stated", async () => {
    const folder = project.folder;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"></svg>';
    writeFileSync(join(folder, 'public/logo.svg'), svg);
    const fonts = join(import.meta.dirname, '../fixtures/fonts');
    cpSync(fonts, join(folder, 'public/fonts'), { recursive: true });
    const seen: [string, string, string, string][] = [
      ['hero', "{ title: 'Work by the sea' }", '/', 'Work by the sea'],
      ['links', "[{ label: 'Our imprint', href: 'https://x.example/' }]", '/', 'Our imprint'],
      ['logo', "{ light: 'logo.svg', replacesName: true }", '/', 'width="240" height="60"'],
      ['accent', '260', '/src/styles/accent.css', '--hue: 260'],
      ['fonts', "{ text: 'squares.woff2' }", '/src/styles/own-fonts.css', 'Own text meanwhile'],
      ['allow', "{ scripts: [{ src: 'https://x.example/a.js' }] }", '/', 'x.example/a.js'],
    ];
    for (const [name, value, address, words] of seen) {
      stateFacts(folder, { [name]: value });
      const statuses = await server.waitFor(address, (text) => text.includes(words));
      assert.deepEqual(statuses, [200], name);
    }
  });

  test('reads the postings again when what reads them is changed', async () => {
    await edit(
      'src/html/clean-text.ts',
      (text) => `${text}\n// Changed.\n`,
      (page) => page.includes('Millwright'),
    );
    writeFileSync(
      join(jobsDir, 'miller.json'),
      JSON.stringify(posting({ title: 'Sailmaker', url: 'https://x.example/Miller' })),
    );
    assert.deepEqual(await server.waitFor('/', (page) => page.includes('Sailmaker')), [200]);
  });
});
