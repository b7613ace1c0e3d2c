// The owner's words, and with them the proof that a site says nothing but messages: with each of them in marks, what
// stands outside of marks is the postings', the owner's or the platform's.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { site as facts } from '../../src/site.ts';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

interface Texts {
  [name: string]: string | string[] | Texts;
}

const ENGLISH = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/words/en.json'), 'utf8'),
) as Texts;

function inMarks(texts: Texts): Texts {
  const marked: Texts = {};
  for (const [name, text] of Object.entries(texts)) {
    const isGroup = typeof text === 'object' && !Array.isArray(text);
    marked[name] = isGroup ? inMarks(text) : `⟦${[text].flat().join('')}⟧`;
  }
  return marked;
}

/** In these postings every word is Greek. */
const GREEK = Object.fromEntries(
  [
    { title: 'Αρτοποιός', baseSalary: pay(12, 'HOUR'), skills: ['Ζύμη', 'Φούρνος'] },
    { title: 'Ξυλουργός', employmentType: ['PART_TIME', 'INTERN'], datePosted: undefined },
    { title: 'Ναύτης', validThrough: '2026-11-20', estimatedSalary: pay(900, 'MONTH') },
    { title: 'Ψαράς', validThrough: '2026-11-25', jobLocation: [town('Πάτρα'), town('Βόλος')] },
    {
      title: 'Μεταφραστής',
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'GR' },
      url: undefined,
      applicationContact: { email: 'a@x.example', telephone: '+30 2610 000000' },
      experienceRequirements: { monthsOfExperience: 12 },
      educationRequirements: { credentialCategory: 'Πτυχίο' },
      experienceInPlaceOfEducation: true,
      jobImmediateStart: true,
      totalJobOpenings: 3,
      responsibilities: '<p>Μεταφράζεις βιβλία.</p>',
    },
    { title: 'Κηπουρός', hiringOrganization: undefined, jobLocation: undefined, url: undefined },
  ].map((more, index) => [
    `${index}.json`,
    posting({
      description: '<p>Ψωμί και νερό κάθε μέρα, και το βράδυ ξεκούραση.</p>',
      hiringOrganization: { name: 'Φούρνος' },
      jobLocation: town('Πάτρα'),
      url: `https://x.example/${index}`,
      ...more,
    }),
  ]),
);

function town(addressLocality: string): unknown {
  return { '@type': 'Place', address: { addressLocality, addressCountry: 'GR' } };
}

function pay(value: number, unitText: string): unknown {
  return { '@type': 'MonetaryAmount', currency: 'EUR', value: { value, unitText } };
}

/** What the owner says in site.ts. */
const OWNERS = [
  facts.name,
  facts.tagline,
  facts.hero.title,
  facts.hero.text,
  ...[...facts.links, ...(facts.hero.popular ?? []), ...facts.facets].map(({ label }) => label),
];

/** What Intl, the gazetteer and addresses say in a site in English. */
const PLATFORMS = [
  'January February November October Jan Nov Oct',
  'days ago yesterday today tomorrow in day year',
  'km EUR Greek Greece West Pátra Vólos Thessaly',
  'a x example board https mailto',
];

const NOT_MESSAGES = new Set([...OWNERS, ...PLATFORMS].join(' ').match(/\p{L}+/gu));

const ATTRIBUTES = ['aria-label', 'alt', 'title', 'placeholder', 'label'];
const DESCRIPTIONS =
  'meta[name="description"], meta[property^="og:"][property$="n"], meta[property="og:title"]';

function textsOf(page: Document): string[] {
  const walker = page.createTreeWalker(page, 4);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.matches('script, style')) texts.push(textContent ?? '');
  }
  for (const element of page.querySelectorAll('*')) {
    texts.push(...ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''));
  }
  for (const meta of page.querySelectorAll(DESCRIPTIONS)) {
    texts.push(meta.getAttribute('content') ?? '');
  }
  return texts;
}

/** Messages may stand in messages. */
function outsideMarks(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text ? text : outsideMarks(rest);
}

function wordsOutsideMarks(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => outsideMarks(text).match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^\p{Script=Greek}+$/u.test(word) && !NOT_MESSAGES.has(word));
}

describe('with every message in marks', () => {
  const words = writeFolder({ 'en.json': inMarks(ENGLISH) });
  let site: BuiltSite;
  before(() => {
    site = buildSite(writeFolder(GREEK), {
      environment: {
        SITE_LOCALE: 'en-IE',
        WORDS_DIR: words,
      },
    });
    assert.equal(site.code, 0, site.stdout + site.stderr);
  });
  after(() => {
    site.remove();
    rmSync(words, { recursive: true });
  });

  test('no page says anything else of its own', () => {
    const pages = site.files().filter((file) => file.endsWith('.html'));
    assert.ok(pages.length > 12, pages.join());
    for (const path of pages) {
      const texts = textsOf(site.page(path));
      assert.ok(
        texts.some((text) => text.includes('⟦')),
        path,
      );
      assert.deepEqual(wordsOutsideMarks(texts), [], path);
    }
  });

  test('no feed says anything else of its own', () => {
    const entries = [...site.read('feed.xml').matchAll(/<(?:title|summary)[^>]*>([^<]*)</g)];
    const texts = entries.map(([, text = '']) => text);
    assert.ok(texts.some((text) => text.includes('⟦')));
    assert.deepEqual(wordsOutsideMarks(texts), []);
  });

  test('words that a template says itself are seen, in texts and in attributes', () => {
    const page = site.page('');
    page.body.insertAdjacentHTML('beforeend', '<p title="Wait">Hold on, ⟦not this⟧</p>');
    assert.deepEqual(wordsOutsideMarks(textsOf(page)).sort(), ['Hold', 'Wait', 'on']);
  });
});

test('an owner’s wrong word stops the build, with file, line and what to write', () => {
  const words = writeFolder({
    'en.json': `{
  "list": { "jobs": "{jobs, plural, one {# job}}" },
  "page": {
    "savedJobs": "My shortlist",
    "jobsIn": "Work in {city}",
    "saveJobs": "Keep"
  }
}
`,
  });
  const site = buildSite(writeFolder(GREEK), {
    environment: { SITE_LOCALE: 'en', WORDS_DIR: words },
  });
  assert.equal(site.code, 2);
  const told = site.stdout + site.stderr;
  for (const sentence of [
    /en\.json:2\n {2}list\.jobs: has no case "other" of \{jobs\}\. Write one for whatever is left\.\n/,
    /en\.json:5\n {2}page\.jobsIn: names \{city\}\. What is put into this message is \{place\}\.\n/,
    /en\.json:6\n {2}page\.saveJobs: is not known\. Write one of skipToContent, /,
  ]) {
    assert.match(told, sentence);
  }
  assert.doesNotMatch(told, /savedJobs: |^ {4}at /m);
  site.remove();
  rmSync(words, { recursive: true });
});
