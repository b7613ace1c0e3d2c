// Markdown in a description, where the evidence is strong: signs that people write for nothing else.

import { Marked } from 'marked';
import { escapeText } from './escape-text.ts';

/** Evidence enough by itself. */
const STRONG = [
  // A heading over text.
  /^#{1,6} \S[^\n]*\n\s*\n?[^\n#]/m,
  // A line that is bold as a whole.
  /^\*\*[^*\n]{1,120}\*\*:?$/m,
  // A heading underlined.
  /^\S[^\n|]{0,80}\n(?:-{3,}|={3,})$/m,
  /\[[^[\]\n]{1,120}\]\(https?:\/\/[^()\s]{1,500}\)/,
];
/** Two of these are needed. */
const WEAK = [
  /(?<![\w*])\*\*[^\s*][^*\n]{0,120}\*\*(?![\w*])/,
  /(?<![\w*])\*[^\s*][^*\n]{0,120}[^\s*]?\*(?![\w*])/,
  /(?<!`)`[^`\n]{1,60}`(?!`)/,
  /\w\\[.\-_()+!#*]/,
  /^(?:[-*+]|\d{1,2}\.) \S/m,
];

export function isMarkdown(text: string): boolean {
  if (STRONG.some((pattern) => pattern.test(text)) || hasTable(text)) return true;
  return (
    WEAK.filter((pattern) => pattern.test(text)).length > 1 && !/\w\(\*|\*\*\w+[,)]/.test(text)
  );
}

/** The line between the head of a table and its rows. */
function hasTable(text: string): boolean {
  return text
    .split('\n')
    .some((line) => line.includes('---') && line.includes('|') && /^[-| :]+$/.test(line));
}

const marked = new Marked({
  async: false,
  gfm: true,
  // A line break in a posting is meant.
  breaks: true,
  // Angle brackets of a text are words.
  renderer: { html: ({ text }) => escapeText(text) },
});

/** Returns unsafe HTML. */
export function markdownToHtml(text: string): string {
  return marked.parse(text) as string;
}
