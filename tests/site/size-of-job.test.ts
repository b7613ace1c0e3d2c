// A small feed does not fill a disk: what a posting makes of its own stays in proportion to its source.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { SECTION_PROPERTIES, TEXT_PROPERTIES } from '../../src/job/text-property.ts';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';

const TIMES = 40;
const BESIDES = 100_000;
const PLACES = 500;
const PAGES_A_PLACE = 4;

const link = (address: string, content: string) => `<a href="${address}">${content}</a>`;
const all = (names: readonly string[], text: string) =>
  Object.fromEntries(names.map((name) => [name, text]));

const HOSTILE: Readonly<Record<string, object>> = {
  'a long link around lines': {
    description: link(`https://e.example/${'q'.repeat(2_000)}`, 'd0<br>'.repeat(3_000)),
  },
  'nested bold around lines': {
    description: `${'<b><i>'.repeat(40)}${'word<br>'.repeat(2_000)}`,
  },
  'signs that are escaped': { description: `<p>${'&'.repeat(50_000)}</p>` },
  'fixed blanks': { description: `<p>a${'\u00a0b'.repeat(20_000)}</p>` },
  'the same words in every section': {
    ...all([...SECTION_PROPERTIES], '<p>Bakes bread and sells it. </p>'.repeat(300)),
  },
  'every text': { ...all([...TEXT_PROPERTIES], 'Bread, cake, '.repeat(400)) },
  'thousands of skills': { skills: Array.from({ length: 5_000 }, (_, at) => `Skill ${at}`) },
  'a list typed by hand': { description: '• a • b • c\n'.repeat(3_000) },
  'many towns in one text': {
    jobLocation: place(Array.from({ length: 60 }, () => 'Berlin, Hamburg').join(', '), 'DE'),
  },
};

describe('a posting', () => {
  const sources = Object.entries(HOSTILE).map(([name, parts]) =>
    posting({ title: name, url: `https://x.example/${encodeURIComponent(name)}`, ...parts }),
  );
  const everywhere = posting({
    title: 'Everywhere',
    url: 'https://x.example/everywhere',
    jobLocation: Array.from({ length: PLACES }, (_, at) => place(`Town ${at}`, 'FR')),
  });
  let site: BuiltSite;
  before(() => {
    const files = [...sources, everywhere].map((source, at) => [`${at}.json`, source] as const);
    site = buildSite(writeFolder(Object.fromEntries(files)));
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => site.remove());

  const pageOf = (title: string) =>
    site
      .jobPages()
      .find((path) => path.startsWith(`jobs/${title.toLowerCase().replaceAll(' ', '-')}-`));

  for (const source of sources) {
    const title = String(source['title']);
    test(`of ${title} makes no more than ${TIMES} times as much`, () => {
      const path = pageOf(title);
      if (path === undefined) {
        // It may be refused, with its limit named.
        assert.match(site.stdout + site.stderr, /the limit is/);
        return;
      }
      const page = statSync(join(site.outDir, path, 'index.html')).size;
      const line = site
        .read('jobs.ndjson')
        .split('\n')
        .find((one) => one.includes(`/${path}"`));
      const own = page + Buffer.byteLength(line ?? '');
      const bytes = Buffer.byteLength(JSON.stringify(source));
      assert.ok(own <= TIMES * bytes + BESIDES, `${own} bytes of ${bytes}`);
    });
  }

  test('of thousands of places makes a few pages for each of so many', () => {
    assert.ok(pageOf('Everywhere') !== undefined);
    const pages = site.files().filter((path) => path.startsWith('places/fr/'));
    assert.ok(pages.length <= PAGES_A_PLACE * PLACES, `${pages.length} files`);
    assert.ok(pages.length > PLACES, `${pages.length} files`);
  });
});
