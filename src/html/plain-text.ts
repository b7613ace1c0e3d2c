// Search, feeds and meta descriptions need a description's words without its markup.
import type { SafeHtml } from './safe-html.ts';
import { untidySpace } from './tidy/characters.ts';
import { isElement, isInline, isText, parseContent, type Parent } from './tidy/tree.ts';

/** The text of safe HTML, one line for each paragraph, heading, entry or row. */
export function toPlainText(html: SafeHtml): string {
  return textOfTree(parseContent(html));
}

/** The same, of the tree that safe HTML was parsed to. */
export function textOfTree(tree: Parent): string {
  const lines: string[] = [''];
  collectLines(tree, lines, false);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The beginning of a text on one line, cut between words with `…` when it is longer. */
export function toSummary(text: string, maxCharacters = 155): string {
  const line = text.replace(untidySpace, ' ').trim();
  if (line.length <= maxCharacters) return line;
  const start = line.slice(0, maxCharacters);
  const end = start.lastIndexOf(' ');
  // Scripts without spaces have no word boundary to cut at.
  const kept = end > maxCharacters / 2 ? start.slice(0, end) : start.slice(0, -1).toWellFormed();
  return `${kept.replace(/[\s,;:–—-]{1,9}$/, '')}…`;
}

function collectLines(parent: Parent, lines: string[], keepsSpace: boolean): void {
  for (const child of parent.childNodes) {
    if (isText(child)) {
      const [first = '', ...rest] = keepsSpace
        ? child.value.split('\n')
        : [child.value.replace(untidySpace, ' ')];
      lines[lines.length - 1] += first;
      lines.push(...rest);
    } else if (isElement(child)) {
      collectElement(child.tagName, child, lines, keepsSpace);
    }
  }
}

function collectElement(
  tagName: string,
  element: Parent,
  lines: string[],
  keepsSpace: boolean,
): void {
  const isCell = tagName === 'td' || tagName === 'th';
  const separates = tagName === 'br' || (!isCell && 'tagName' in element && !isInline(element));
  if (separates) lines.push('');
  collectLines(element, lines, keepsSpace || tagName === 'pre');
  if (separates) lines.push('');
  if (isCell) lines[lines.length - 1] += ' ';
}
