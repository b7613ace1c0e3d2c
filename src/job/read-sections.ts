// Texts beside the description: each becomes a section under its own heading.

import type { FactsContext } from './facts-context.ts';
import { foldName, foldText } from './fold.ts';
import type { Section } from './job.ts';
import { isPlaceholder, isPlaceholderOfRequirement } from './placeholder.ts';
import type { Posting } from './posting.ts';
import type { Problem } from './problem.ts';
import { SECTION_PROPERTIES } from './text-property.ts';

/** Beyond this number texts are joined as lines. */
const MAX_TEXTS = 50;
/** Each line is searched for in the whole description. */
const MAX_LINES = 300;
/** A list of such texts is shown as a list. */
const LIST_ENTRY = /^(?:(?!&lt;|&#60;|&#x3c;)[^<>\n]){1,300}$/i;
/** A text is a list of names where each part between commas matches. */
const LISTED_NAME = /^[^.!?:;()<>\n]{1,40}$/;

/** Reads the sections, and the skills one by one; `descriptionText` is the description as plain text. */
export function readSections(
  { sections: unsafeSections }: Pick<Posting, 'sections'>,
  describe: FactsContext['describe'],
  descriptionText: string,
): { sections: Section[]; skills: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let skills: string[] = [];
  const sections = SECTION_PROPERTIES.flatMap((property): Section[] => {
    const saysNothing = property === 'qualifications' ? isPlaceholderOfRequirement : isPlaceholder;
    const texts = unsafeSections[property].filter((text) => !saysNothing(text));
    if (texts.length === 0) return [];
    const described = describe(toSource(property === 'skills' ? toEntries(texts) : texts));
    if ('reason' in described) {
      const message = `${described.reason} It is left out.`;
      problems.push({ field: property, severity: 'warning', message });
      return [];
    }
    if (saysNothing(described.text)) return [];
    for (const message of described.warnings) {
      problems.push({ field: property, severity: 'warning', message });
    }
    const { key, digest, language } = described.reference;
    // Each line is a skill.
    if (property === 'skills') skills = described.text.split('\n');
    const repeated = repeats(foldText(descriptionText), described.text);
    return [{ property, key, digest, repeated, ...(language && { language }) }];
  });
  return { sections, skills, problems };
}

/** Splits texts that are comma-separated lists of names. */
function toEntries(unsafe: readonly string[]): string[] {
  return unsafe.flatMap((text) => {
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const isList = names.length > 2 && names.every((name) => LISTED_NAME.test(name));
    return isList ? names : [text];
  });
}

/** Several short texts become lines with bullets, which `tidy` turns into a list. */
function toSource(texts: readonly string[]): string {
  if (texts.length > 1 && texts.every((text) => LIST_ENTRY.test(text))) {
    return texts.map((text) => `• ${text.trim()}`).join('\n');
  }
  return texts.join(texts.length > MAX_TEXTS ? '\n' : '\n\n');
}

/** Whether the description contains each line of a text, whatever its markup. */
function repeats(foldedDescription: string, text: string): boolean {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) return false;
  const words = ` ${foldedDescription} `;
  return lines.every((line) => words.includes(` ${foldName(line)} `));
}
