// Education and experience, by Google's categories where the source uses them.

import { toCleanText } from '../html/clean-text.ts';
import type { FactsContext } from './facts-context.ts';
import type { Education, Experience } from './job.ts';
import type { UnsafeRequirement } from './posting.ts';
import { quoteFound, type Problem } from './problem.ts';
import { isPlaceholderOfRequirement } from './placeholder.ts';
import { toWords } from './words.ts';

/** Google's credential categories. */
const CREDENTIALS = new Set([
  'high school',
  'associate degree',
  'bachelor degree',
  'professional certificate',
  'postgraduate degree',
]);

export function readEducation(
  stated: readonly UnsafeRequirement[],
  describe: FactsContext['describe'],
): Education[] {
  return stated.flatMap((requirement, index) => {
    const words = wordsOf(requirement, index, describe);
    const { credentialCategory } = requirement;
    const written = credentialCategory === undefined ? words : toCleanText(credentialCategory);
    if (isPlaceholderOfRequirement(written)) return [];
    const category = written.toLowerCase().replace(/[_\s]+/g, ' ');
    const detail =
      credentialCategory === undefined || isPlaceholderOfRequirement(words) ? '' : words;
    const text = detail === '' ? written : `${written}: ${detail}`;
    return [CREDENTIALS.has(category) ? { text, category } : { text }];
  });
}

export function readExperience(
  stated: readonly UnsafeRequirement[],
  describe: FactsContext['describe'],
): Experience[] {
  return stated.flatMap((requirement, index) => {
    const written = wordsOf(requirement, index, describe);
    const text = isPlaceholderOfRequirement(written) ? '' : written;
    const months = toMonths(requirement);
    if (text === '' && months === undefined) return [];
    return [{ ...(text === '' ? {} : { text }), ...(months === undefined ? {} : { months }) }];
  });
}

/** Texts with markup need the sanitizer; those beyond this number are shown as written. */
const MAX_SANITIZED = 50;

function wordsOf(
  { text = '' }: UnsafeRequirement,
  index: number,
  describe: FactsContext['describe'],
): string {
  return index < MAX_SANITIZED ? toWords([text], describe).join(', ') : toCleanText(text);
}

export function findExperienceProblems(stated: readonly UnsafeRequirement[]): Problem[] {
  const unread = stated.find(
    (requirement) =>
      requirement.monthsOfExperience !== undefined && toMonths(requirement) === undefined,
  );
  if (unread === undefined) return [];
  const message = `monthsOfExperience ${quoteFound(unread.monthsOfExperience)} is no number of months, and was left out. Write for example 24.`;
  return [{ field: 'experienceRequirements', severity: 'warning', message }];
}

/** A hundred years. */
const MAX_MONTHS = 1_200;

function toMonths({ monthsOfExperience }: UnsafeRequirement): number | undefined {
  const number = Number(monthsOfExperience?.trim() || Number.NaN);
  return number >= 0 && number <= MAX_MONTHS ? number : undefined;
}
