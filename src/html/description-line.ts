// Safe descriptions on their way from one machine's store to another's: a line each.

import type { Description } from './description.ts';

/** What is kept of a description, and its key. */
export interface DescriptionLine extends Omit<Description, 'format'> {
  key: string;
}

/** Takes a line that a store's description was written to; gives the description, or nothing where the line holds none. */
export function readDescriptionLine(line: string): DescriptionLine | undefined {
  const { key, html, text, language, warnings } = JSON.parse(line) as DescriptionLine;
  // The key becomes a word of an index.
  const isKept =
    typeof key === 'string' &&
    /^[0-9a-f]{64}$/.test(key) &&
    typeof html === 'string' &&
    typeof text === 'string' &&
    (language === undefined || typeof language === 'string') &&
    (warnings === undefined || isListOfTexts(warnings));
  if (!isKept) return undefined;
  return { key, html, text, ...(language && { language }), ...(warnings && { warnings }) };
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
