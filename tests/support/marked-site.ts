// A board whose messages all stand in marks, "⟦Saved jobs⟧", and whose postings are Greek: a Latin word outside of marks is
// no message, nor the postings'.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { site as facts } from '../../src/site.ts';
import { buildSite, writeFolder, type BuiltSite } from './build-site.ts';
import { posting } from './postings.ts';

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
export const GREEK = Object.fromEntries(
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

/** What a page says to readers, to screen readers and to search engines. */
export function textsOf(page: Document): string[] {
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

/** Words that are neither messages, nor the postings', the owner's or the platform's. */
export function wordsOutsideMarks(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => outsideMarks(text).match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^\p{Script=Greek}+$/u.test(word) && !NOT_MESSAGES.has(word));
}

/** Builds it; what is removed with it is the folder of words too. */
export function buildMarkedSite(): BuiltSite {
  const words = writeFolder({ 'en.json': inMarks(ENGLISH) });
  const site = buildSite(writeFolder(GREEK), {
    environment: { SITE_LOCALE: 'en-IE', WORDS_DIR: words },
  });
  return {
    ...site,
    remove: () => {
      site.remove();
      rmSync(words, { recursive: true });
    },
  };
}
