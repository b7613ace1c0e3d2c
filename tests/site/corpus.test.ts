import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { buildSite, jobPostingsOf } from '../support/build-site.ts';
import { corpusPath, withoutPostings } from '../support/corpus.ts';

/** 25 August 2021: most of the 2021 postings are open. */
const AUGUST_2021 = 1_629_849_600;

function numberBefore(words: string, summary: string): number {
  return Number(new RegExp(`^ *([\\d,]+) ${words}`, 'm').exec(summary)?.[1]?.replace(',', '') ?? 0);
}

describe('real postings', { skip: withoutPostings }, () => {
  test('are all accounted for, each quarantined one with its reason', () => {
    const site = buildSite(corpusPath('postings'), { clock: AUGUST_2021 });
    assert.equal(site.code, 0, site.stderr);
    const read = numberBefore('postings read', site.stdout);
    const quarantined = numberBefore('quarantined', site.stdout);
    const accounted =
      numberBefore('open', site.stdout) +
      numberBefore('closed', site.stdout) +
      numberBefore('scheduled', site.stdout) +
      numberBefore('exact cop(?:y|ies)', site.stdout) +
      quarantined;
    assert.equal(read, 238);
    assert.equal(accounted, read);
    assert.equal(numberBefore('exact cop(?:y|ies)', site.stdout), 8);
    const reasons = /^Quarantined:\n([^]*?)\n\n/.exec(site.stdout)?.[1]?.split('\n') ?? [];
    assert.equal(reasons.length, 2 * quarantined);
    for (const path of site.jobPages()) {
      const page = site.page(path);
      const [jobPosting, ...others] = jobPostingsOf(page);
      assert.equal(others.length, 0, path);
      assert.ok(!JSON.stringify(jobPosting).includes('null'), path);
      assert.doesNotMatch(page.querySelector('main')?.textContent ?? '', /&(?:lt|gt|nbsp);/, path);
      assert.equal(page.querySelectorAll('main p:empty, main li:empty').length, 0, path);
    }
    site.remove();
  });

  describe('one of them alone', () => {
    function buildOne(clock: number) {
      const folder = mkdtempSync(join(tmpdir(), 'placard-one-'));
      copyFileSync(corpusPath('postings/linkedin-2021/3568.json'), join(folder, '3568.json'));
      const site = buildSite(folder, { clock });
      rmSync(folder, { recursive: true });
      return site;
    }

    test('is one open job with real headings, lists and clean markup', () => {
      const site = buildOne(AUGUST_2021);
      const cards = [...site.page('').querySelectorAll('main article')];
      assert.equal(cards.length, 1);
      const card = cards[0]?.textContent ?? '';
      for (const words of ['Site Reliability Engineer, Data Platform', 'Greater Seattle Area']) {
        assert.ok(card.includes(words), words);
      }
      const [path = ''] = site.jobPages();
      const page = site.page(path);
      // On a board of one company its name would be on every card.
      assert.doesNotMatch(card, /TikTok/);
      assert.match(page.querySelector('.site-header')?.textContent ?? '', /TikTok/);
      const headings = [...page.querySelectorAll('.prose h3')].map(
        (heading) => heading.textContent,
      );
      assert.deepEqual(headings, ['Responsibilities', 'Qualifications']);
      const lists = [...page.querySelectorAll('.prose ul')].map((list) => list.children.length);
      assert.deepEqual(lists, [5, 8, 4]);
      const text = page.querySelector('.prose')?.textContent ?? '';
      assert.ok(text.includes('Logging & Ingestion Infra'));
      assert.doesNotMatch(text, /&lt;|&amp;|^[•-]/m);
      assert.equal(page.querySelectorAll('.prose p:empty, .prose br').length, 0);
      const [jobPosting] = jobPostingsOf(page);
      assert.equal(String(jobPosting?.['validThrough']).slice(0, 10), '2021-09-11');
      assert.match(String(jobPosting?.['description']), /^<h3>Responsibilities<\/h3><p>TikTok is/);
      assert.deepEqual((jobPosting?.['jobLocation'] as Record<string, unknown>)['address'], {
        '@type': 'PostalAddress',
        addressLocality: 'Greater Seattle Area',
        postalCode: '98109',
        addressCountry: 'US',
      });
      site.remove();
    });

    test('is closed years later: kindly, unlisted, without a way to apply', () => {
      const site = buildOne(1_795_435_200);
      assert.equal(site.page('').querySelectorAll('main article').length, 0);
      assert.match(
        site.page('').querySelector('main')?.textContent ?? '',
        /Nothing is posted here just now/,
      );
      const [path = ''] = site.jobPages();
      const page = site.page(path);
      assert.match(page.body.textContent ?? '', /Closed on 11 September 2021/);
      assert.match(
        page.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '',
        /noindex/,
      );
      assert.equal(page.querySelectorAll('[data-part="apply"] a').length, 0);
      assert.ok(!site.read('sitemap-0.xml').includes('/jobs/'));
      site.remove();
    });
  });
});
