// Employment types by Google's list, where a source's words certainly mean some of them.

import { toCleanText } from '../html/clean-text.ts';
import {
  BETWEEN_TYPES,
  EMPLOYMENT_BEGINNINGS,
  EMPLOYMENT_HEADS,
  EMPLOYMENT_MODIFIERS,
} from './employment-words.ts';
import type { EmploymentType, JobFacts } from './job.ts';
import { isPlaceholder } from './placeholder.ts';
import { toTerm } from './schema-org.ts';

/** Reads a clean text that is one type ("Full-time", "FULL_TIME"); undefined where its type is not certain. */
function toEmploymentType(text: string): EmploymentType | undefined {
  const term = toTerm(text).replace(/^employmenttype[/:.#]?/, '');
  return EMPLOYMENT_HEADS.get(term.normalize('NFC').replace(/[\s_\p{Pd}]+/gu, ''));
}

/** Reads texts with one or several types each; what is none of Google's is returned separately, as written. */
export function readEmploymentTypes(
  unsafe: readonly string[],
): Pick<JobFacts, 'employmentTypes' | 'otherEmploymentTypes'> {
  const types = new Set<EmploymentType>();
  const others = new Set<string>();
  for (const text of unsafe.map((one) => toCleanText(one))) {
    if (isPlaceholder(text)) continue;
    for (const part of textsOf(text)) {
      const { types: found, words } = readTypes(part) ?? { types: [], words: part };
      for (const type of found) types.add(type);
      if (words !== '') others.add(words);
    }
  }
  return { employmentTypes: [...types], otherEmploymentTypes: [...others] };
}

/** The members of a list, also of one that is JSON in a text. */
function textsOf(text: string): string[] {
  const bare = /^\[.*\]$/.test(text) ? text.slice(1, -1).replaceAll('"', '') : text;
  return bare
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Words of the most that one head or modifier has. */
const LONGEST = 4;
const MAX_TOKENS = 20;
const TOKEN = /[^\s_/()（）[\]·•\p{Pd}]+/gu;
/** "40h", "40 Std./Woche", "20 uur", "100 %": how long, not which type. */
const HOURS =
  /^(?:\d{1,3}(?:[.,]\d)?(?:h|hrs?|std|stunden|uur|%)?|h|hrs?|hours?|std\.?|stunden|uur|heures?|horas?|ore|week|woche|wk|semaine|per|pro|par|a|%)\.?$/;

/** The types that a text names, and what else it says, as written; undefined where a word is not known, or none names a type. */
function readTypes(text: string): { types: EmploymentType[]; words: string } | undefined {
  const single = toEmploymentType(text);
  if (single !== undefined) return { types: [single], words: '' };
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length > MAX_TOKENS) return undefined;
  const plain = tokens.map((token) => token.normalize('NFC').toLowerCase());
  const types: EmploymentType[] = [];
  const words: string[] = [];
  let begun = 0;
  for (let index = 0; index < plain.length;) {
    const token = plain[index] ?? '';
    const found = longestFrom(plain, index);
    const beginning = EMPLOYMENT_BEGINNINGS.get(token);
    if (found !== undefined) {
      if (found.type !== undefined) types.push(found.type);
      else words.push(...tokens.slice(index, index + found.length));
      index += found.length;
      continue;
    }
    if (beginning !== undefined) {
      types.push(beginning);
      begun += 1;
    } else if (HOURS.test(token)) words.push(tokens[index] ?? '');
    else if (!BETWEEN_TYPES.has(token)) return undefined;
    index += 1;
  }
  // A beginning alone is no type.
  if (types.length === begun) return undefined;
  return { types, words: words.join(' ') };
}

function longestFrom(
  tokens: readonly string[],
  from: number,
): { length: number; type?: EmploymentType } | undefined {
  for (let length = Math.min(LONGEST, tokens.length - from); length > 0; length -= 1) {
    const words = tokens.slice(from, from + length).join('');
    const type = EMPLOYMENT_HEADS.get(words);
    if (type !== undefined) return { length, type };
    if (EMPLOYMENT_MODIFIERS.has(words)) return { length };
  }
  return undefined;
}
