// From text to HTML without a parser, for where a parser can't be trusted.
import type { SafeHtml } from './safe-html.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Escapes text for the content of an element. */
export function escapeText(unsafe: string): SafeHtml {
  return unsafe.replace(/[&<>"]/g, (character) => escapes.get(character)!) as SafeHtml;
}

/** Writes text as escaped paragraphs: blank lines separate them, other newlines break lines. */
export function toEscapedParagraphs(unsafe: string): SafeHtml {
  const paragraphs: string[][] = [[]];
  for (const line of unsafe.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') paragraphs.at(-1)!.push(escapeText(trimmed));
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `<p>${lines.join('<br>')}</p>`)
    .join('') as SafeHtml;
}
