// Warnings about markup in plain fields, which a page shows as text.

import { quoteFound, type Problem } from './problem.ts';

const TAG = /<\/?[a-z][a-z\d]{0,14}(?:\s[^<>]{0,300})?\/?>/i;
/** What one decoding leaves was escaped twice. */
const REFERENCE = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[\da-f]{2,4});/i;

/** Expects clean texts by the property that the owner edits. */
export function findShownMarkup(texts: Readonly<Record<string, string | undefined>>): Problem[] {
  return Object.entries(texts).flatMap(([field, text = '']): Problem[] => {
    const [tag] = TAG.exec(text) ?? [];
    const [reference] = REFERENCE.exec(text) ?? [];
    if (tag !== undefined) {
      const message = `shows HTML tags as text, for example ${quoteFound(tag)}. Write plain text, without tags.`;
      return [{ field, severity: 'warning', message }];
    }
    if (reference === undefined) return [];
    const message = `shows ${quoteFound(reference)} as text, since it is escaped more than once. Write the sign itself.`;
    return [{ field, severity: 'warning', message }];
  });
}
