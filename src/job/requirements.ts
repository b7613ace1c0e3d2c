// Education and experience, in Google's words where the source used them.

import { toCleanText } from '../html/clean-text.ts';
import type { Education, Experience } from './job.ts';
import type { UnsafeRequirement } from './posting.ts';
import { isAbsent } from './schema-org.ts';

/** The credentials that Google's markup knows. */
const CREDENTIALS = new Set([
  'high school',
  'associate degree',
  'bachelor degree',
  'professional certificate',
  'postgraduate degree',
]);

/** Takes stated education; `category` is set only where the source used one of Google's words. */
export function readEducation(stated: readonly UnsafeRequirement[]): Education[] {
  return stated.flatMap((requirement) => {
    const written = toCleanText(requirement.credentialCategory ?? requirement.text ?? '');
    if (isAbsent(written)) return [];
    const category = written.toLowerCase().replace(/[_\s]+/g, ' ');
    const detail =
      requirement.credentialCategory === undefined ? '' : toCleanText(requirement.text ?? '');
    const text = detail === '' ? written : `${written}: ${detail}`;
    return [CREDENTIALS.has(category) ? { text, category } : { text }];
  });
}

/** Takes stated experience; `months` is set only where the source gave a number. */
export function readExperience(stated: readonly UnsafeRequirement[]): Experience[] {
  return stated.flatMap((requirement) => {
    const written = toCleanText(requirement.text ?? '', 2_000);
    const text = isAbsent(written) ? '' : written;
    const number = Number(requirement.monthsOfExperience?.trim() || Number.NaN);
    const months = Number.isFinite(number) && number >= 0 && number <= 1_200 ? number : undefined;
    if (text === '' && months === undefined) return [];
    return [{ ...(text === '' ? {} : { text }), ...(months === undefined ? {} : { months }) }];
  });
}
