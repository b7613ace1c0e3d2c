// Texts that a source keeps apart from the description: each becomes a section under its own heading.

import type { FactsContext } from './facts-context.ts';
import { foldName, foldText } from './fold.ts';
import type { Section } from './job.ts';
import { isPlaceholder, isPlaceholderOfRequirement } from './placeholder.ts';
import type { Posting } from './posting.ts';
import type { Problem } from './problem.ts';
import { SECTION_PROPERTIES } from './text-property.ts';

/** Texts above this number are read as one: each sanitizing costs a millisecond or more. */
const MOST_TEXTS = 50;
/** Each line is looked for in the whole description; nobody repeats more of it than this. */
const MOST_LINES = 300;
/** A list of texts like these is a list to a reader too. */
const ENTRY = /^(?:(?!&lt;|&#60;|&#x3c;)[^<>\n]){1,300}$/i;
/** Where every part between commas is this short, a text is a list of names. */
const LISTED_NAME = /^[^.!?:;()<>\n]{1,40}$/;

/** Takes a posting's separate texts, what describes them, and the description as plain text; gives its sections, its skills one by one, and what is wrong with them. */
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
    for (const message of described.warnings ?? []) {
      problems.push({ field: property, severity: 'warning', message });
    }
    const { key, digest, language } = described.reference;
    // Each line of them is one: markup is for the page.
    if (property === 'skills') skills = described.text.split('\n');
    const repeated = repeats(foldText(descriptionText), described.text);
    return [{ property, key, digest, repeated, ...(language && { language }) }];
  });
  return { sections, skills, problems };
}

/** Takes the unsafe texts of one property; gives short ones as entries, and the names of a comma-separated list apart. */
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

/** Several short texts are written as lines that the description's reader takes for a list. */
function toSource(texts: readonly string[]): string {
  if (texts.length > 1 && texts.every((text) => ENTRY.test(text))) {
    return texts.map((text) => `• ${text.trim()}`).join('\n');
  }
  return texts.join(texts.length > MOST_TEXTS ? '\n' : '\n\n');
}

/** Whether each line of a text already stands in the description, whatever its markup. */
function repeats(foldedDescription: string, text: string): boolean {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return false;
  const words = ` ${foldedDescription} `;
  return lines.every((line) => words.includes(` ${foldName(line)} `));
}
