// Google wants the job's title in `title`, and nothing else.

import { foldName } from '../../job/fold.ts';
import { countryName } from '../../job/place/country.ts';
import { quoteFound } from '../../job/problem.ts';
import { GOOGLE, type Candidate, type EligibilityRule } from './rule.ts';

/** A word for a reference, then the reference: "Job ID 4411", "REQ-0231", "(R0123456)", "#4411". */
const CODE =
  /(?:\b(?:job|req(?:uisition)?|ref(?:erence)?|posting|vacancy)\s?(?:id|no|nr|number|code)?\s?[.:#-]?\s?[A-Z]{0,3}-?\d{3,}|\b(?:JR|REQ|R|ID|P)[-_]?\d{5,}|\b[A-Z]{2,4}-\d{4,}|#\s?\d{3,})/i;
/** An amount of money with its sign, code or unit. */
const PAY =
  /(?:[$€£¥]\s?\d|\d[\d.,]{0,15}\s?(?:[€£]|k\b\s*(?:p\.?a|per|\/|€|usd|eur|gbp)|(?:USD|EUR|GBP|CHF)\b)|\d\s?(?:per|an|\/)\s?(?:hour|hr|h|year|yr|annum|month|day)\b)/i;
const DATE = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b/;
const DECORATION = /[!*★☆✨🔥🚀⭐❗‼►➤]|\p{Extended_Pictographic}/u;
/** "Support Engineer (Remote)", "Writer - remote"; "Remote Sensing Analyst" is a title. */
const WORKPLACE =
  /(?:[([{|–—-]|\s-)\s*(?:100\s?%\s|fully\s)?(?:remote|hybrid|on-?site|work from home|wfh|home ?office)\b/i;
const MAX_LENGTH = 100;

export const titlePolicy: readonly EligibilityRule[] = [
  rule('title-with-code', ({ title }) => findIn(title, CODE, 'a reference'), '"Welder"'),
  rule(
    'title-with-pay',
    ({ title }) => findIn(title, PAY, 'pay'),
    '"Welder", and the pay to baseSalary',
  ),
  rule('title-with-date', ({ title }) => findIn(title, DATE, 'a date'), '"Welder"'),
  rule(
    'title-with-workplace',
    ({ title }) => findIn(title, WORKPLACE, 'the way of working'),
    '"Welder", and for fully remote work "jobLocationType": "TELECOMMUTE"',
  ),
  rule('title-with-decoration', ({ title }) => findIn(title, DECORATION, 'decoration'), '"Welder"'),
  rule('title-with-place', findPlace, '"Welder", and the place to jobLocation'),
  rule('title-with-employer', findEmployer, '"Welder", and the employer to hiringOrganization'),
  rule('title-in-capitals', findCapitals, '"Senior Welder"'),
  rule(
    'title-too-long',
    ({ title }) =>
      title.length > MAX_LENGTH
        ? `is ${title.length} characters long, which people take for an ad`
        : undefined,
    '"Senior Welder"',
  ),
];

/** All of them are Google's content policy on titles: it may hide such a job, and often shows it. */
function rule(
  id: string,
  find: (facts: Candidate['facts']) => string | undefined,
  example: string,
): EligibilityRule {
  return {
    id,
    property: 'title',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.properties,
    find: ({ facts }) => {
      const found = find(facts);
      return found === undefined
        ? undefined
        : `${found}. Write the job's title alone, for example ${example}.`;
    },
  };
}

function findIn(title: string, pattern: RegExp, what: string): string | undefined {
  const [found] = pattern.exec(title) ?? [];
  return found === undefined ? undefined : `${quoteFound(title)} holds ${what}`;
}

/** A place that is separated from the title: "Welder - Leeds", "Welder (Leeds)", "Nurse in Leeds". */
function findPlace({ title, places }: Candidate['facts']): string | undefined {
  const separated = title
    .split(/\s[-–—|@]\s|[(),[\]]|\s(?:in|at|near|bei|à|en)\s/i)
    .slice(1)
    .map(foldName);
  const names = places.flatMap(({ locality, region, regionCode, country }) => [
    locality,
    region,
    regionCode,
    country && countryName(country, 'en'),
  ]);
  const found = names.find((name) => name !== undefined && separated.includes(foldName(name)));
  return found === undefined
    ? undefined
    : `${quoteFound(title)} holds the place ${quoteFound(found)}`;
}

function findEmployer({ title, employer }: Candidate['facts']): string | undefined {
  const name = foldName(employer?.name ?? '');
  // A short name may be a word of the title.
  if (name.length < 4 || !` ${foldName(title)} `.includes(` ${name} `)) return undefined;
  return `${quoteFound(title)} holds the employer's name`;
}

/** Two words or more in capitals; "QA AI/ML SRE" are abbreviations. */
function findCapitals({ title }: Candidate['facts']): string | undefined {
  const words = title.match(/\p{L}{4,}/gu) ?? [];
  const isShouting = words.length > 1 && words.every((word) => /^\p{Lu}+$/u.test(word));
  return isShouting ? `${quoteFound(title)} is in capitals` : undefined;
}
