// Plain text has structure too: blank lines, line breaks, and lists typed by hand.
import { stripUnsafeCharacters } from './clean-text.ts';
import { type Enforced, enforce } from './enforce.ts';
import { toEscapedParagraphs } from './escape-text.ts';
import { tidy } from './tidy/tidy.ts';

// Some exporters write the newline as it stands in JSON source. `C:\new` is a path.
const writtenNewline = /(?<!\b[A-Za-z]:)\\r\\n|(?<!\b[A-Za-z]:)\\n/g;

/** Takes text or HTML without a line break of its own; gives it with those that are written as `\\n`. */
export function withLineBreaks(unsafe: string): string {
  return unsafe.includes('\n') ? unsafe : unsafe.replace(writtenNewline, '\n');
}

/** Writes plain text as paragraphs and lists; markup in it is shown, and URLs stay text. */
export function textToHtml(unsafe: string): Enforced {
  const text = stripUnsafeCharacters(unsafe).replace(/\r\n?/g, '\n').trim();
  return enforce(tidy(toEscapedParagraphs(withLineBreaks(text))));
}
