// A text that is Markdown for certain (CommonMark with tables) → HTML, which the sanitizer reads like any other.

import { Marked } from 'marked';
import { isBeyondMarkdown } from '../../html/markdown-limits.ts';

const marked = new Marked({ async: false, gfm: true });

/** Returns unsafe HTML; HTML in the text stays, and a text that is more than Markdown comes back as it is. */
export function bodyToHtml(text: string): string {
  if (isBeyondMarkdown(text)) return text.trim();
  return (marked.parse(text) as string).trim();
}
