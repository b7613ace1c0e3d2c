// Checks the facts of site.ts before they cause misleading errors in postings. Address, language and contact are checked
// in settings.ts, since the environment may override them.

import type { site } from '../site.ts';
import { findWrongCategory } from './own-categories.ts';
import { findWrongFacet } from './own-facets.ts';
import { findWrongFonts } from './own-fonts.ts';
import { findWrongCard, findWrongLogo } from './own-images.ts';
import { findWrongHero, findWrongLink } from './own-links.ts';
import { findWrongOpening } from './own-openings.ts';
import { isText, toObject, wrongFact } from './wrong-fact.ts';

type FactName = keyof typeof site;

/** The facts as an owner may have written them. */
export type WrittenFacts = Readonly<Record<FactName, unknown>>;

/** Describes in a sentence what of a fact can't be used. */
type Rule = (value: unknown, name: string) => string | undefined;

const RULES: Record<FactName, Rule> = {
  name: must(isText, 'the board\'s name, for example "Baltic Jobs"'),
  tagline: must(isString, 'one sentence about the board'),
  logo: findWrongLogo,
  hero: findWrongHero,
  links: (value, name) => findWrongLink(name, value),
  accent: must(
    unlessUndefined(isHue),
    'degrees from 0 to 360, for example 260 for blue, or undefined',
  ),
  fonts: findWrongFonts,
  socialCard: findWrongCard,
  allow: findWrongOpening,
  url: must(isText, 'an origin, for example "https://jobs.example"'),
  basePath: must(isString, 'a path, for example "/jobs-board/"'),
  locale: must(isText, 'a BCP 47 tag, for example "en-GB"'),
  timeZone: must(isTimeZone, 'an IANA zone, for example "Europe/Vienna"'),
  jobsPerPage: must(isCount(1), 'a whole number, 1 or more'),
  fewestJobsToIndex: must(isCountOrInfinity, 'a whole number, 0 or more, or Infinity'),
  closingSoonDays: must(isCount(0), 'a whole number of days, 0 or more'),
  joinRecords: must(isBoolean, 'true or false'),
  keepClosedDays: must(isCountOrInfinity, 'a whole number of days, 0 or more, or Infinity'),
  calendarFiles: must(isBoolean, 'true or false'),
  collectionUpTo: must(isCountOrInfinity, 'a whole number, 0 or more, or Infinity'),
  categories: findWrongCategory,
  facets: findWrongFacet,
  crawlers: must(
    isCrawlers,
    'which of search, answers and training may read the board, for example { training: false }',
  ),
  reportTo: must(
    unlessUndefined(isMailOrForm),
    'an address alone, for example "mailto:ads@jobs.example" or "https://jobs.example/report", or undefined',
  ),
  securityContact: must(
    unlessUndefined(isString),
    'an address, for example "mailto:security@jobs.example", or undefined',
  ),
};

/** Describes the first fact that can't be used and what to write, as a sentence. */
export function findWrongFact(facts: WrittenFacts): string | undefined {
  const unknown = Object.keys(facts).find((name) => !(name in RULES));
  if (unknown !== undefined) {
    return `${unknown} in src/site.ts is no fact of a site. Write one of ${Object.keys(RULES).join(', ')}.`;
  }
  for (const [name, findWrong] of Object.entries(RULES)) {
    const wrong = findWrong(facts[name as FactName], name);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function must(isMet: (value: unknown) => boolean, write: string): Rule {
  return (value, name) => (isMet(value) ? undefined : wrongFact(name, value, write));
}

function unlessUndefined(isMet: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || isMet(value);
}

function isCrawlers(value: unknown): boolean {
  const stated = toObject(value);
  if (stated === undefined) return false;
  return Object.entries(stated).every(
    ([kind, isAllowed]) => /^(?:search|answers|training)$/.test(kind) && isBoolean(isAllowed),
  );
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
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
