// Plain text → HTML with its structure: blank lines, line breaks, and lists typed by hand.
import { stripUnsafeCharacters } from './clean-text.ts';
import { type Enforced, enforce } from './enforce.ts';
import { toEscapedParagraphs } from './escape-text.ts';
import { tidy } from './tidy/tidy.ts';

// Some exporters write newlines as in JSON source. `C:\new` is a path.
const writtenNewline = /(?<!\b[A-Za-z]:)\\r\\n|(?<!\b[A-Za-z]:)\\n/g;

/** Turns `\n` into line breaks in text or HTML without line breaks. */
export function withLineBreaks(unsafe: string): string {
  return unsafe.includes('\n') ? unsafe : unsafe.replace(writtenNewline, '\n');
}

/** Writes paragraphs and lists; markup is shown as text, and URLs don't become links. */
export function textToHtml(unsafe: string): Enforced {
  const text = stripUnsafeCharacters(unsafe).replace(/\r\n?/g, '\n').trim();
  return enforce(tidy(toEscapedParagraphs(withLineBreaks(text))));
}
