// A description that a source gives in parts, in the source's order and with its headings.

import { decodeText } from '../html/decode.ts';
import { escapeText } from '../html/escape-text.ts';

export interface TextPart {
  heading?: string | undefined;
  text: string | undefined;
}

/** Joins the parts that have words; undefined where none has. A single part without a heading stays as it is. */
export function joinParts(parts: readonly TextPart[]): string | undefined {
  const said = parts.filter(({ text }) => text !== undefined && hasWords(text));
  const [first] = said;
  if (first === undefined) return undefined;
  if (said.length === 1 && first.heading === undefined) return first.text;
  return said.map(toHtml).join('\n');
}

function toHtml({ heading, text = '' }: TextPart): string {
  const body = TAG.test(text) ? text : toParagraphs(text);
  return heading === undefined ? body : `<h3>${escapeText(decodeText(heading))}</h3>\n${body}`;
}

const TAG = /<\/?(?:p|br|ul|ol|li|div|span|strong|b|em|i|a|h[1-6]|table)\b[^<>]{0,500}>/i;

/** Beside parts that are HTML, plain text has to become HTML. */
function toParagraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeUnlessEscaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** Text with entities is escaped already. */
function escapeUnlessEscaped(text: string): string {
  return /&(?:lt|gt|amp|quot|nbsp|#\d+|#x[\da-f]+);/i.test(text) ? text : escapeText(text);
}

function hasWords(html: string): boolean {
  return html.replace(/<[^<>]{0,2000}>/g, '').replace(/&nbsp;|&#160;|[\s\u00a0\u200b]/g, '') !== '';
}
