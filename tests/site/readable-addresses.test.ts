// Addresses in the letters of the words that they tell, wherever an address stands.

import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, jobPostingsOf, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const BAKER = posting({
  title: '製パン職人（正社員）',
  identifier: { value: 'b-1' },
  hiringOrganization: { name: '小麦堂' },
  jobLocation: place('多気町', 'JP', '三重県'),
});
const CLERK = posting({
  title: 'محاسب في مخبز',
  dateModified: '2026-11-22',
  identifier: { value: 'c-1' },
  description:
    '<p>Hilltop Bakery نبحث عن محاسب ذي خبرة للعمل في مكتبنا في وسط المدينة بدوام كامل مع فريق صغير.</p>',
  hiringOrganization: { name: 'מאפיית הגבעה' },
});

describe('an address in the letters of its words', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(writeFolder({ 'baker.json': BAKER, 'clerk.json': CLERK }));
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => site.remove());

  const jobs = () => site.jobPages();

  test('keeps what Latin letters can’t tell', () => {
    const [clerk = '', baker = ''] = jobs();
    assert.match(baker, /^jobs\/製パン職人-正社員-[0-9a-f]{10}\/$/);
    assert.match(clerk, /^jobs\/محاسب-في-مخبز-[0-9a-f]{10}\/$/);
    for (const list of ['companies/小麦堂', 'companies/מאפיית-הגבעה']) {
      assert.ok(existsSync(join(site.outDir, list, 'index.html')), list);
    }
    assert.ok(site.files().some((file) => /^places\/jp\/.*多気町\/index\.html$/.test(file)));
  });

  test('is percent-encoded where it is sent, and leads to its file', () => {
    const baker = jobs()[1] ?? '';
    const address = `https://board.example/${encodeURI(baker)}`;
    const page = site.page(baker);
    assert.equal(page.querySelector('link[rel=canonical]')?.getAttribute('href'), address);
    assert.equal(jobPostingsOf(page)[0]?.['url'], address);
    for (const file of ['sitemap-0.xml', 'feed.xml', 'jobs.ndjson']) {
      assert.ok(site.read(file).includes(address), file);
    }
    for (const path of ['', 'companies/小麦堂/', baker]) {
      const own = [...site.page(path).querySelectorAll('a[href^="/"]')].map((link) =>
        link.getAttribute('href'),
      );
      assert.ok(
        own.some((href) => /%[0-9A-F]{2}/.test(href ?? '')),
        path,
      );
      for (const href of own) assert.match(href ?? '', /^[\x21-\x7e]*$/);
    }
  });

  test('is that of a text which runs as its language does, whatever its first word', () => {
    const prose = site.page(jobs()[0] ?? '').querySelector('.prose');
    assert.deepEqual([prose?.getAttribute('lang'), prose?.getAttribute('dir')], ['ar', 'rtl']);
    const other = site.page(jobs()[1] ?? '').querySelector('.prose');
    assert.notEqual(other?.getAttribute('dir'), 'rtl');
  });

  test('says in the sitemap when its page changed', () => {
    const [, lastmod] =
      new RegExp(`${encodeURI('製パン職人')}[^<]*</loc><lastmod>([^<]*)`).exec(
        site.read('sitemap-0.xml'),
      ) ?? [];
    assert.match(lastmod ?? '', /^\d{4}-\d{2}-\d{2}/);
  });

  test('says in its feed when its page changed', () => {
    const [entry = ''] =
      site.read('feed.xml').match(/<entry>(?:(?!<\/entry>).)*محاسب.*?<\/entry>/) ?? [];
    assert.match(entry, /<updated>2026-11-22T00:00:00\.000Z</);
    assert.doesNotMatch(entry, /<published>2026-11-22/);
  });

  test('is where hosts send those who know it in Latin letters', () => {
    const [clerk = '', baker = ''] = jobs();
    const lines = site.read('_redirects').trimEnd().split('\n');
    const digits = baker.slice(-11, -1);
    assert.ok(
      lines.includes(`/jobs/zhipanzhiren-zhengsheyuan-${digits}/ /${encodeURI(baker)} 301`),
    );
    assert.ok(lines.some((line) => line.endsWith(` /${encodeURI(clerk)} 301`)));
    for (const line of lines) {
      const [from = '', to = ''] = line.split(' ').map((path) => decodeURI(path).slice(1));
      assert.ok(existsSync(join(site.outDir, to, 'index.html')), line);
      assert.ok(!existsSync(join(site.outDir, from, 'index.html')), line);
    }
  });

  test('stays where the next build takes its page from the live site', () => {
    const other = posting({ title: 'Glazier', identifier: { value: 'g-1' } });
    writeFileSync(join(site.jobsDir, 'glazier.json'), JSON.stringify(other));
    const warm = buildSite(site.jobsDir, { outDir: site.outDir });
    assert.equal(warm.code, 0, warm.stderr);
    const cold = buildSite(
      writeFolder({ 'baker.json': BAKER, 'clerk.json': CLERK, 'glazier.json': other }),
    );
    assert.equal(digestOfTree(warm.outDir), digestOfTree(cold.outDir));
    cold.remove();
  });
});
