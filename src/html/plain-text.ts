// The words of safe HTML, for search, feeds and meta descriptions.
import type { SafeHtml } from './safe-html.ts';
import { untidySpace } from './tidy/characters.ts';
import { isElement, isInline, isText, parseContent, type Parent } from './tidy/tree.ts';

/** One line for each paragraph, heading, list entry or table row. */
export function toPlainText(html: SafeHtml): string {
  return textOfTree(parseContent(html));
}

/** Like `toPlainText`, from the parsed tree of safe HTML. */
export function textOfTree(tree: Parent): string {
  const lines: string[] = [''];
  collectLines(tree, lines, false);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The beginning of a text on one line, cut between words and ending in `…` where it is longer. */
export function toSummary(text: string, maxCharacters = 155): string {
  const line = text.replace(untidySpace, ' ').trim();
  if (line.length <= maxCharacters) return line;
  const start = line.slice(0, maxCharacters);
  const end = start.lastIndexOf(' ');
  // Scripts without spaces have no word boundary to cut at.
  const shortened =
    end > maxCharacters / 2 ? start.slice(0, end) : start.slice(0, -1).toWellFormed();
  return `${shortened.replace(/[\s,;:–—-]{1,9}$/, '')}…`;
}

function collectLines(parent: Parent, lines: string[], preservesSpace: boolean): void {
  for (const child of parent.childNodes) {
    if (isText(child)) {
      const [first = '', ...rest] = preservesSpace
        ? child.value.split('\n')
        : [child.value.replace(untidySpace, ' ')];
      lines[lines.length - 1] += first;
      lines.push(...rest);
    } else if (isElement(child)) {
      collectElement(child.tagName, child, lines, preservesSpace);
    }
  }
}

function collectElement(
  tagName: string,
  element: Parent,
  lines: string[],
  preservesSpace: boolean,
): void {
  const isCell = tagName === 'td' || tagName === 'th';
  const separates = tagName === 'br' || (!isCell && 'tagName' in element && !isInline(element));
  if (separates) lines.push('');
  collectLines(element, lines, preservesSpace || tagName === 'pre');
  if (separates) lines.push('');
  if (isCell) lines[lines.length - 1] += ' ';
}
