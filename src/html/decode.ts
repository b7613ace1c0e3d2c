// Postings arrive unescaped, escaped once, or escaped several times by a chain of exporters. How many levels
// to remove is decided from the text, and never by decoding until nothing changes: that would turn text
// about markup into markup.
import { decode } from 'he';
import { knownTag } from './known-tags.ts';
import { unmixHtml } from './mixed-escape.ts';

export interface DecodedDescription {
  readonly format: 'html' | 'text';
  readonly content: string;
  /** How many tags were escaped beside unescaped ones, and decoded. */
  readonly escapedTags?: number;
}

const maxLevels = 3;

const doubleEscape = /&amp;(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/** Escaped once more than the tags around it; angle brackets, which may be meant to be seen, stay. */
const twiceEscapedSign =
  /&amp;((?!(?:lt|gt|LT|GT);)[a-zA-Z]{2,31}|#(?!0{0,5}6[02];)\d{2,6}|#x(?!0{0,5}3[ce];)[\da-f]{2,5});/gi;

/** Decodes exactly one level of character references. */
export function decodeText(unsafe: string): string {
  return decode(unsafe);
}

/** Decodes one level the way an attribute value is read: `?a=1&copy=2` stays, `&amp;` becomes `&`. */
export function decodeUrl(unsafe: string): string {
  return decode(unsafe, { isAttributeValue: true });
}

/** Finds the level of escaping at which a description is HTML; without one it is plain text. */
export function decodeDescription(unsafe: string): DecodedDescription {
  const original = unwrapCdata(unsafe);
  let once: string | undefined;
  let content = original;
  for (let level = 0; level <= maxLevels; level += 1) {
    if (knownTag.test(content)) {
      const plain = content.replace(twiceEscapedSign, '&$1;');
      return { format: 'html', content: plain, ...unmixHtml(plain, maxLevels - level) };
    }
    const decoded = unwrapCdata(decodeText(content));
    once ??= decoded;
    if (decoded === content) break;
    content = decoded;
  }
  once ??= original;
  return { format: 'text', content: doubleEscape.test(original) ? decodeText(once) : once };
}

/** An HTML parser reads CDATA as a comment, and would lose its content. */
function unwrapCdata(text: string): string {
  const opened = text.includes('<![CDATA[');
  const unopened = opened ? text.replaceAll('<![CDATA[', '') : text;
  // Without a start only a `]]>` at the end is certainly a left-over: `a[b[0]]>1` is code.
  return opened ? unopened.replaceAll(']]>', '').trim() : unopened.replace(/\]\]>\s{0,9}$/, '');
}
