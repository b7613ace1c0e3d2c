// A text that is Markdown for certain (CommonMark with tables) → HTML, which the sanitizer reads like any other.

import { Marked } from 'marked';

const marked = new Marked({ async: false, gfm: true });

/** Returns unsafe HTML; HTML in the text stays. */
export function bodyToHtml(text: string): string {
  return (marked.parse(text) as string).trim();
}
