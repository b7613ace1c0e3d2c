import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, jobPostingsOf, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const GERMAN =
  'Sie schleifen und schweißen Geländer, halten die Werkstatt sauber und planen die Woche mit fünf Kolleginnen und Kollegen. Wir bieten einen fairen Lohn und fünf Wochen Urlaub.';

describe('the language of a posting’s text', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(
      writeFolder({
        'seen.json': posting({
          title: 'Schweisser',
          description: GERMAN,
          url: 'https://x.example/1',
        }),
        'stated.json': posting({
          title: 'Turner',
          description: GERMAN,
          inLanguage: 'de-AT',
          url: 'https://x.example/2',
        }),
        'unsure.json': posting({
          title: 'Welder',
          description: 'Weld.',
          url: 'https://x.example/3',
        }),
      }),
    );
  });
  after(() => site.remove());

  const languageOf = (title: RegExp) => {
    const path = site.jobPages().find((page) => title.test(page)) ?? '';
    return site.page(path).querySelector('.prose')?.getAttribute('lang');
  };

  test('is the one that the text is surely in, where the posting states none', () => {
    assert.equal(languageOf(/schweisser/), 'de');
  });

  test('is the stated one, where there is one', () => {
    assert.equal(languageOf(/turner/), 'de-AT');
  });

  test('is left open where nothing tells it', () => {
    assert.equal(languageOf(/welder/), null);
  });

  test('is never put in the markup when only detected', () => {
    for (const path of site.jobPages()) {
      const [jobPosting] = jobPostingsOf(site.page(path));
      assert.ok(jobPosting);
      if (!/turner/.test(path)) assert.ok(!('inLanguage' in jobPosting), path);
    }
  });
});

test('a site in German has its own words for a country that is not stated', () => {
  const site = buildSite(
    writeFolder({
      'a.json': posting({ title: 'Turner', jobLocation: { address: { addressLocality: 'Graz' } } }),
    }),
    { environment: { SITE_LOCALE: 'de' } },
  );
  const [path = ''] = site.jobPages();
  const links = [...site.page(path).querySelectorAll('.more-jobs a, .employer a')].map(
    (a) => a.textContent,
  );
  assert.deepEqual(links, ['Jobs in Graz', 'Jobs bei Pane & Putty']);
  assert.match(site.page('places/country-not-stated/index.html').title, /Land nicht angegeben/);
  for (const page of site.files().filter((file) => /\.(?:html|xml|json)$/.test(file))) {
    assert.ok(!site.read(page).includes('Country not stated'), page);
  }
  site.remove();
});
