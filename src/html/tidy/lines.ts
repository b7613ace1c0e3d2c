// A paragraph in a posting is often a few lines between `br`s, which may be inside a bold or underlined
// element. The rules for lists and headings work on lines.
import { cloneElement, createElement, hasText, isElement, isInline, isText } from './tree.ts';
import { textNodesOf, type Element, type Node } from './tree.ts';

/** Inline nodes without a `br`, trimmed and never empty. */
export type Line = readonly Node[];

export interface Paragraph {
  readonly lines: readonly Line[];
}

/** Splits inline nodes at each `br`; two or more in a row, at any depth, end a paragraph. */
export function toParagraphs(inline: readonly Node[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: Line[] = [];
  for (const line of splitAtBreaks(inline)) {
    const trimmed = trimLine(line);
    if (trimmed.length > 0) {
      lines.push(trimmed);
    } else if (lines.length > 0) {
      paragraphs.push({ lines });
      lines = [];
    }
  }
  if (lines.length > 0) paragraphs.push({ lines });
  return paragraphs;
}

export function joinLines(lines: readonly Line[]): Node[] {
  return lines.flatMap((line, index) => (index > 0 ? [createElement('br', []), ...line] : line));
}

/** Trims a line, collapses its spaces, and removes elements that have no text then. */
function trimLine(line: Line): Line {
  let last = undefined;
  let endsInSpace = true;
  for (const text of textNodesOf(line)) {
    if (endsInSpace && text.value.startsWith(' ')) text.value = text.value.slice(1);
    if (text.value === '') continue;
    endsInSpace = text.value.endsWith(' ');
    last = text;
  }
  if (last && endsInSpace) last.value = last.value.slice(0, -1);
  return dropEmpty(line);
}

/** Removes a mark that a line begins with, by its length; changes the line's text nodes. */
export function withoutStart(line: Line, length: number): Line {
  let rest = length;
  for (const text of textNodesOf(line)) {
    const cut = Math.min(rest, text.value.length);
    text.value = text.value.slice(cut);
    rest -= cut;
    if (rest === 0) break;
  }
  return trimLine(line);
}

function dropEmpty(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return node.value === '' ? [] : [node];
    if (!isElement(node)) return [];
    if (!isInline(node) || node.tagName === 'br') return [node];
    node.childNodes = dropEmpty(node.childNodes);
    // A bold space still separates words.
    return hasText(node.childNodes) ? [node] : node.childNodes;
  });
}

function splitAtBreaks(nodes: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]];
  for (const node of nodes) {
    if (isElement(node, 'br')) {
      lines.push([]);
      continue;
    }
    const parts = isElement(node) ? splitElement(node) : [[node]];
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push(...part);
    }
  }
  return lines;
}

function splitElement(element: Element): Node[][] {
  const parts = splitAtBreaks(element.childNodes);
  if (parts.length === 1) return [[element]];
  return parts.map((part) => (hasText(part) ? [cloneElement(element, part)] : part));
}
