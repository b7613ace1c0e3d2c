// Plain text → HTML with its structure: blank lines, line breaks, and lists typed by hand.
import { stripUnsafeCharacters } from './clean-text.ts';
import { type Enforced, enforce } from './enforce.ts';
import { toEscapedParagraphs } from './escape-text.ts';
import { tidy } from './tidy/tidy.ts';

// Some exporters write newlines and tabs as in JSON source. `C:\new` and `share\new` are paths: in the middle of words they
// stay.
const writtenNewline = /(?<!\b[A-Za-z]:)\\(?:r\\n|n)(?:(?![a-z])|(?<=[^\w\\]\\(?:r\\n|n)))/g;
const writtenTab = /(?<!\b[A-Za-z]:)\\t(?:(?![a-z])|(?<=[^\w\\]\\t))/g;

/** Turns `\n` into line breaks, and `\t` into spaces, in text or HTML without line breaks. */
export function withLineBreaks(unsafe: string): string {
  if (unsafe.includes('\n') || !unsafe.includes('\\')) return unsafe;
  return unsafe.replace(writtenNewline, '\n').replace(writtenTab, ' ');
}

/** Writes paragraphs and lists; markup is shown as text, and URLs don't become links. */
export function textToHtml(unsafe: string): Enforced {
  const text = stripUnsafeCharacters(unsafe).replace(/\r\n?/g, '\n').trim();
  return enforce(tidy(toEscapedParagraphs(withLineBreaks(text))));
}
