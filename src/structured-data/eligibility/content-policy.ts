// Google's content policies about the posting as a whole.

import { foldName } from '../../job/fold.ts';
import { quoteFound } from '../../job/problem.ts';
import { isFullyRemote } from '../../job/place/split-location.ts';
import { GOOGLE, type Candidate, type EligibilityRule } from './rule.ts';

/** With fewer letters an ad can't describe a job; the shortest real ones have about twice as many. */
const MIN_LETTERS = 120;
/** A letter of these scripts is a syllable or a word. */
const DENSE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A text that is longer than the title by more than this has more than its words. */
const MAX_PUNCTUATION = 2_000;

export const contentPolicy: readonly EligibilityRule[] = [
  {
    id: 'description-is-title',
    property: 'description',
    severity: 'ineligible',
    kind: 'policy',
    source: GOOGLE.properties,
    find: ({ facts, text }) =>
      isTitle(text, facts.title)
        ? 'repeats the title. Write what the job is: its tasks, what it asks for, its hours.'
        : undefined,
  },
  {
    id: 'description-too-short',
    property: 'description',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.properties,
    find: ({ text, facts }) => {
      if (facts.sections.some(({ repeated }) => !repeated)) return undefined;
      // The beginning of a long text is enough to decide.
      const start = text.slice(0, 4 * MIN_LETTERS);
      const letters = countLetters(start) < MIN_LETTERS ? countLetters(text) : MIN_LETTERS;
      return letters < MIN_LETTERS && !isTitle(text, facts.title)
        ? `${quoteFound(text)} says little. Write the whole ad: tasks, qualifications, hours, benefits.`
        : undefined;
    },
  },
  {
    id: 'description-in-capitals',
    property: 'description',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.content,
    find: ({ text }) => {
      const { upper, lower } = countCases(text);
      return upper > MIN_LETTERS && upper > 3 * lower
        ? `${quoteFound(text)} is mostly in capitals. Write sentences.`
        : undefined;
    },
  },
  {
    id: 'ends-before-it-begins',
    property: 'validThrough',
    severity: 'ineligible',
    kind: 'policy',
    source: GOOGLE.properties,
    find: ({ facts: { datePosted, validThrough }, posting }) =>
      datePosted !== undefined &&
      validThrough !== undefined &&
      validThrough.instant < datePosted.instant
        ? `${quoteFound(posting.validThrough)} is before datePosted ${quoteFound(posting.datePosted)}. Write a later day, or leave it out.`
        : undefined,
  },
  {
    id: 'no-way-to-apply',
    property: 'url',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.content,
    find: ({ facts: { waysToApply, asWritten } }) =>
      waysToApply.length === 0 && (asWritten?.url ?? asWritten?.applicationContact) === undefined
        ? 'is missing, and there is no other way to apply. Write the address of the application page, or an applicationContact.'
        : undefined,
  },
  {
    id: 'applies-elsewhere',
    property: 'directApply',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.directApply,
    find: ({ facts }) =>
      facts.directApply === true
        ? 'is true, but nobody can complete an application on this site; the markup says false. Write false.'
        : undefined,
  },
  {
    id: 'remote-in-words',
    property: 'jobLocationType',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.workFromHome,
    find: ({ facts }) => {
      const words = facts.workplaces.find(isFullyRemote);
      return !facts.remote && words !== undefined
        ? `${quoteFound(words)} is shown as written, and does not make the job a remote one. Where the work is fully remote, write "jobLocationType": "TELECOMMUTE", and in "applicantLocationRequirements" where applicants may live, for example {"@type": "Country", "name": "DE"}.`
        : undefined;
    },
  },
  {
    id: 'remote-and-hybrid',
    property: 'jobLocationType',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.workFromHome,
    find: ({ facts }) => {
      const words = [facts.title, ...facts.workplaces].find((text) =>
        /\b(?:hybrid|on-?site)\b/i.test(text),
      );
      return facts.remote && words !== undefined
        ? `is TELECOMMUTE, but ${quoteFound(words)} says otherwise. Leave it out unless the work is fully remote.`
        : undefined;
    },
  },
  {
    id: 'remote-applicants-by-place',
    property: 'applicantLocationRequirements',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.workFromHome,
    find: ({ facts, posting }) => {
      const { applicantLocations, places, remote } = facts;
      const isCountryOfPlace = places.some(({ country }) => country);
      if (!remote || !isCountryOfPlace || applicantLocations.some(isKnownToGoogle))
        return undefined;
      const [area] = applicantLocations;
      const nothing = posting.applicantLocations.length > 0 ? 'names no area' : 'is missing';
      const found = area === undefined ? nothing : `${quoteFound(area.name)} is no country`;
      return `${found}: Google takes the job for people in the country of its jobLocation. Write where applicants may live, for example {"@type": "Country", "name": "DE"}.`;
    },
  },
  {
    id: 'employer-is-a-placeholder',
    property: 'hiringOrganization',
    severity: 'warning',
    kind: 'policy',
    source: GOOGLE.properties,
    find: ({ facts: { employer } }) =>
      employer !== undefined &&
      /^(?:company|employer|company name|test|our client|client)$/i.test(employer.name)
        ? `${quoteFound(employer.name)} is no employer's name. Write the name, or "confidential" where it must not be named.`
        : undefined,
  },
];

/** A country, or a state or a city by its name. */
function isKnownToGoogle({ kind }: Candidate['facts']['applicantLocations'][number]): boolean {
  return kind === 'country' || kind === 'state' || kind === 'city';
}

/** Counts letters of dense scripts three times. */
function countLetters(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length + 2 * (text.match(DENSE_LETTER) ?? []).length;
}

/** Counts letters by case; those of ASCII by their codes, which is faster. */
function countCases(text: string): { upper: number; lower: number } {
  let [upper, lower] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) lower += 1;
    else if (code >= 0x41 && code <= 0x5a) upper += 1;
  }
  const others = text.match(/[^\0-\x7f]+/g)?.join('') ?? '';
  return {
    upper: upper + (others.match(/\p{Lu}/gu)?.length ?? 0),
    lower: lower + (others.match(/\p{Ll}/gu)?.length ?? 0),
  };
}

/** Whether a text only repeats the title, whatever its case and punctuation. */
function isTitle(text: string, title: string): boolean {
  // Folding a long ad is slow.
  return text.length < title.length + MAX_PUNCTUATION && foldName(text) === foldName(title);
}
