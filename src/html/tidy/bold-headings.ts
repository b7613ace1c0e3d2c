// Most postings title their sections with a bold line. As real headings, screen readers can navigate them.
import { isParagraph, type Block } from './blocks.ts';
import { bulletOf } from './bullet.ts';
import { joinLines, type Line } from './lines.ts';
import { createElement, isElement, isText, textOf, type Element, type Node } from './tree.ts';

const maxHeadingLength = 90;
// Titles of three levels may follow each other; more bold lines in a row are emphasis, of which the last
// may be a title.
const maxTitlesInRow = 3;

const bold: ReadonlySet<string> = new Set(['strong', 'b']);
const sentenceEnd = /[.,;…]$/;
const labelWithValue = /:\s+\S/;

interface Entry {
  readonly content: Line | Element;
  readonly isTitle: boolean;
  readonly startsParagraph: boolean;
}

/** Turns short, entirely bold lines before a block into headings of level 3. */
export function tidyBoldHeadings(blocks: readonly Block[]): Block[] {
  const entries = blocks.flatMap(toEntries);
  const result: Block[] = [];
  let prose: Line[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) result.push({ lines: prose });
    prose = [];
  };
  for (const [index, { content, startsParagraph }] of entries.entries()) {
    const isElementEntry = !Array.isArray(content);
    if (startsParagraph || isElementEntry) closeProse();
    if (isElementEntry) {
      result.push(content as Element);
    } else if (headsBlock(entries, index)) {
      closeProse();
      result.push(createElement('h3', dropBold(joinLines([content as Line]))));
    } else {
      prose.push(content as Line);
    }
  }
  closeProse();
  return result;
}

/** Removes bold and underline from headings, which have a style of their own. */
export function tidyHeadingContent(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (isParagraph(block) || !/^h[1-6]$/.test(block.tagName)) return block;
    return createElement(block.tagName, dropBold(block.childNodes));
  });
}

function toEntries(block: Block): Entry[] {
  if (!isParagraph(block)) return [{ content: block, isTitle: false, startsParagraph: true }];
  const lines = block.lines.flatMap(splitGlued);
  return lines.map((line, index) => ({
    content: line,
    isTitle: looksLikeTitle(line) && !continues(lines[index + 1]),
    startsParagraph: index === 0,
  }));
}

/** "Duties</b><b>What we want": two titles that touch. A word may be bold in two parts. */
function splitGlued(line: Line): Line[] {
  if (line.length < 2 || !isEntirelyBold(line)) return [line];
  const parts: Node[][] = [];
  // The last letters alone: a line may hold thousands of nodes.
  let ending = '';
  for (const node of line) {
    const text = textOf(node);
    const isGlued = /[\p{Ll}\d)?!:]$/u.test(ending) && /^\p{Lu}/u.test(text);
    if (parts.length === 0 || isGlued) parts.push([]);
    parts.at(-1)!.push(node);
    if (text !== '') ending = text;
  }
  return parts;
}

function headsBlock(entries: readonly Entry[], index: number): boolean {
  if (!entries[index]!.isTitle) return false;
  let end = index;
  while (entries[end]?.isTitle) end += 1;
  let start = index;
  while (entries[start - 1]?.isTitle) start -= 1;
  if (end === entries.length) return false;
  return index === end - 1 || end - start <= maxTitlesInRow;
}

function looksLikeTitle(line: Line): boolean {
  const text = textOf(createElement('p', line)).trim();
  return (
    text.length <= maxHeadingLength &&
    /\p{L}/u.test(text) &&
    !sentenceEnd.test(text) &&
    !labelWithValue.test(text) &&
    isEntirelyBold(line) &&
    bulletOf(line) === undefined
  );
}

// After a bold word in running text the next line continues in lower case.
function continues(next: Line | undefined): boolean {
  return next !== undefined && /^\s*\p{Ll}/u.test(textOf(createElement('p', next)));
}

// A bold link is a call to apply, not a title.
function isEntirelyBold(nodes: readonly Node[], isInBold = false): boolean {
  return nodes.every((node) => {
    if (isText(node)) return isInBold || !/\S/.test(node.value);
    if (!isElement(node) || node.tagName === 'a') return false;
    return isEntirelyBold(node.childNodes, isInBold || bold.has(node.tagName));
  });
}

function dropBold(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    node.childNodes = dropBold(node.childNodes);
    return bold.has(node.tagName) || node.tagName === 'u' ? node.childNodes : [node];
  });
}
