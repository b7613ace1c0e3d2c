// Properties that state something in words, line by line, without those that say nothing.

import { toCleanText } from '../html/clean-text.ts';
import type { FactsContext } from './facts-context.ts';
import { isOnlySigns, isPlaceholder, isPlaceholderOfRequirement } from './placeholder.ts';
import { REQUIREMENT_PROPERTIES, type StatedTexts, type TextProperty } from './text-property.ts';
import { toWords } from './words.ts';

/** Names are plain text; texts about the work may be marked up. */
const NAMES: ReadonlySet<string> = new Set<TextProperty>([
  'skills',
  'industry',
  'occupationalCategory',
  'relevantOccupation',
  'employmentUnit',
]);

const REQUIREMENTS: ReadonlySet<string> = new Set(REQUIREMENT_PROPERTIES);

/** Each text may need the sanitizer: more texts than these are read together, placeholders included. */
const MAX_SEPARATE = 50;

/** Returns the lines of each property, clean and each once. */
export function cleanTexts(unsafe: StatedTexts, describe: FactsContext['describe']): StatedTexts {
  const clean = Object.entries(unsafe).map(([property, texts]) => {
    const saysNothing = REQUIREMENTS.has(property) ? isPlaceholderOfRequirement : isPlaceholder;
    const wordsOf = (stated: readonly string[]) =>
      NAMES.has(property)
        ? stated.map((text) => toCleanText(text, 2_000))
        : toWords(stated, describe);
    const batches = texts.length > MAX_SEPARATE ? [texts] : texts.map((text) => [text]);
    const cleaned = batches.flatMap((stated) => {
      const lines = wordsOf(stated);
      return saysNothing(lines.join(' ')) ? [] : lines;
    });
    return [property, [...new Set(cleaned.filter((line) => !isOnlySigns(line)))]] as const;
  });
  return Object.fromEntries(clean.filter(([, texts]) => texts.length > 0));
}
