// Checks the facts of site.ts before they cause misleading errors in postings. Address, language and contact are checked
// in settings.ts, since the environment may override them.

import type { site } from '../site.ts';
import { findWrongCategory } from './own-categories.ts';
import { findWrongFacet } from './own-facets.ts';
import { findWrongFonts } from './own-fonts.ts';
import { findWrongCard, findWrongLogo } from './own-images.ts';
import { findWrongHero, findWrongLink } from './own-links.ts';
import { findWrongOpening } from './own-openings.ts';
import { isText, wrongFact } from './wrong-fact.ts';

type FactName = keyof typeof site;

/** The facts as an owner may have written them. */
export type WrittenFacts = Readonly<Record<FactName, unknown>>;

interface Rule {
  isMet: (value: unknown) => boolean;
  write: string;
}

const RULES: Record<FactName, Rule> = {
  name: { isMet: isText, write: 'the board\'s name, for example "Baltic Jobs"' },
  tagline: { isMet: isString, write: 'one sentence about the board' },
  logo: { isMet: (value) => findWrongLogo(value) === undefined, write: '' },
  hero: { isMet: (value) => findWrongHero(value) === undefined, write: '' },
  links: { isMet: (value) => findWrongLink('links', value) === undefined, write: '' },
  accent: {
    isMet: (value) => value === undefined || isHue(value),
    write: 'degrees from 0 to 360, for example 260 for blue, or undefined',
  },
  fonts: { isMet: (value) => findWrongFonts(value) === undefined, write: '' },
  socialCard: { isMet: (value) => findWrongCard(value) === undefined, write: '' },
  allow: { isMet: (value) => findWrongOpening(value) === undefined, write: '' },
  url: { isMet: isText, write: 'an origin, for example "https://jobs.example"' },
  basePath: { isMet: isString, write: 'a path, for example "/jobs-board/"' },
  locale: { isMet: isText, write: 'a BCP 47 tag, for example "en-GB"' },
  timeZone: { isMet: isTimeZone, write: 'an IANA zone, for example "Europe/Vienna"' },
  jobsPerPage: { isMet: isCount(1), write: 'a whole number, 1 or more' },
  fewestJobsToIndex: { isMet: isCountOrInfinity, write: 'a whole number, 0 or more, or Infinity' },
  closingSoonDays: { isMet: isCount(0), write: 'a whole number of days, 0 or more' },
  joinRecords: { isMet: (value) => typeof value === 'boolean', write: 'true or false' },
  keepClosedDays: {
    isMet: isCountOrInfinity,
    write: 'a whole number of days, 0 or more, or Infinity',
  },
  calendarFiles: { isMet: (value) => typeof value === 'boolean', write: 'true or false' },
  collectionUpTo: { isMet: isCountOrInfinity, write: 'a whole number, 0 or more, or Infinity' },
  categories: { isMet: (value) => findWrongCategory(value) === undefined, write: '' },
  facets: { isMet: (value) => findWrongFacet(value) === undefined, write: '' },
  reportTo: {
    isMet: (value) => value === undefined || isMailOrForm(value),
    write:
      'an address alone, for example "mailto:ads@jobs.example" or "https://jobs.example/report", or undefined',
  },
  securityContact: {
    isMet: (value) => value === undefined || isString(value),
    write: 'an address, for example "mailto:security@jobs.example", or undefined',
  },
};

/** Describes the first fact that can't be used and what to write, as a sentence. */
export function findWrongFact(facts: WrittenFacts): string | undefined {
  const unknown = Object.keys(facts).find((name) => !(name in RULES));
  if (unknown !== undefined) {
    return `${unknown} in src/site.ts is no fact of a site. Write one of ${Object.keys(RULES).join(', ')}.`;
  }
  for (const [name, { isMet, write }] of Object.entries(RULES)) {
    const value = facts[name as FactName];
    if (isMet(value)) continue;
    if (name === 'facets') return findWrongFacet(value);
    if (name === 'categories') return findWrongCategory(value);
    if (name === 'hero') return findWrongHero(value);
    if (name === 'fonts') return findWrongFonts(value);
    if (name === 'socialCard') return findWrongCard(value);
    if (name === 'allow') return findWrongOpening(value);
    if (name === 'logo') return findWrongLogo(value);
    if (name === 'links') return findWrongLink(name, value);
    return wrongFact(name, value, write);
  }
  return undefined;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(least: number): (value: unknown) => boolean {
  return (value) => Number.isSafeInteger(value) && Number(value) >= least;
}

function isCountOrInfinity(value: unknown): boolean {
  return value === Infinity || isCount(0)(value);
}

/** What is behind a question mark of a mail address would stand beside the job's. */
function isMailOrForm(value: unknown): boolean {
  if (!isText(value)) return false;
  return (
    /^mailto:[^\s?&,]+@[^\s?&,]+$/.test(value) || (/^https:/.test(value) && URL.canParse(value))
  );
}

function isHue(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 360;
}

function isTimeZone(value: unknown): boolean {
  if (!isText(value)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
