// What a reader of Markdown is given: its work grows with the square of the signs in a paragraph, and its stack with
// the quotes and lists inside each other.

import { limits } from './policy.ts';

/** Signs that may begin or end something within a paragraph. */
const SIGNS = /[*_~`[\]<&!\\]/g;
/** People write some hundreds. */
const MOST_SIGNS = 2_000;
/** One after another at the beginning of a line: "> - 1. ". */
const CONTAINERS = 20;
const NESTED = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${CONTAINERS}}\\S`, 'm');
/** A line of signs alone is a rule. */
const RULE = /^[-*_ \t]{3,}$/gm;

/** Whether Markdown is so long, so dense or so deep that it is read as the text that it is. */
export function isBeyondMarkdown(text: string): boolean {
  if (text.length > limits.maxCharacters) return true;
  if (NESTED.test(text.replace(RULE, ''))) return true;
  return text
    .split(/\n[ \t]*\n/)
    .some((paragraph) => (paragraph.match(SIGNS) ?? []).length > MOST_SIGNS);
}
