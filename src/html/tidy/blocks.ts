// Turns a container into a flat sequence of paragraphs and elements, which makes all other rules simple:
// without layout wrappers and spacers, loose text in paragraphs, lists and tables well formed.
import { turnInsideOut } from './inside-out.ts';
import { joinLines, toParagraphs, type Paragraph } from './lines.ts';
import { tidyDescriptionList, tidyList } from './lists.ts';
import { tidyTable } from './tables.ts';
import { createElement, hasText, isElement, isHeading, isInline, isText } from './tree.ts';
import { setChildren, type Element, type Node } from './tree.ts';

/** Lines of text, or an element such as a list or a heading. */
export type Block = Paragraph | Element;

/** Rewrites all blocks of a container. */
export type BlockRule = (blocks: readonly Block[]) => Block[];

const listTags: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

export function isParagraph(block: Block | undefined): block is Paragraph {
  return block !== undefined && 'lines' in block;
}

/** Reads the children of a container as blocks, and applies the rule to nested containers. */
export function toBlocks(children: readonly Node[], rule: BlockRule): Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const closeParagraph = (): void => {
    blocks.push(...toParagraphs(inline));
    inline = [];
  };
  const fill = (nodes: readonly Node[]): Node[] => toCompactNodes(rule(toBlocks(nodes, rule)));

  for (const group of groupStrayParts(turnInsideOut(children))) {
    if (isInline(group)) {
      inline.push(group);
      continue;
    }
    closeParagraph();
    if (isElement(group)) blocks.push(...readBlock(group, rule, fill));
  }
  closeParagraph();
  return blocks;
}

function readBlock(
  element: Element,
  rule: BlockRule,
  fill: (nodes: readonly Node[]) => Node[],
): Block[] {
  const { tagName } = element;
  if (listTags.has(tagName)) return dropWithoutText(tidyList(element, fill));
  if (tagName === 'dl') return dropWithoutText(tidyDescriptionList(element, fill));
  if (tagName === 'table') return dropWithoutText(tidyTable(element, fill));
  if (tagName === 'pre') return dropWithoutText(element);
  if (tagName === 'hr') return [element];
  if (tagName === 'blockquote') {
    setChildren(element, toNodes(rule(toBlocks(element.childNodes, rule))));
    return dropWithoutText(element);
  }
  const blocks = toBlocks(element.childNodes, rule);
  if (!isHeading(element)) return blocks;
  return blocks.map((block) =>
    isParagraph(block) ? createElement(tagName, joinLines(block.lines)) : block,
  );
}

export function toNodes(blocks: readonly Block[]): Node[] {
  return blocks.map((block) =>
    isParagraph(block) ? createElement('p', joinLines(block.lines)) : block,
  );
}

// A list entry or cell that is one paragraph, with or without a nested list, needs no `p`.
function toCompactNodes(blocks: readonly Block[]): Node[] {
  const [first, ...rest] = blocks;
  if (!isParagraph(first)) return toNodes(blocks);
  const isSimple = rest.every((block) => isElement(block as Node) && isList(block));
  return isSimple ? [...joinLines(first.lines), ...toNodes(rest)] : toNodes(blocks);
}

function isList(block: Block): boolean {
  return !isParagraph(block) && (block.tagName === 'ul' || block.tagName === 'ol');
}

function dropWithoutText(element: Element): Element[] {
  return hasText([element]) ? [element] : [];
}

// Adjacent list entries or terms without a list get a new one; white space between them is dropped.
function groupStrayParts(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let parts: Node[] = [];
  let list = '';
  const closeList = (): void => {
    if (list !== '') result.push(createElement(list, parts));
    parts = [];
    list = '';
  };
  for (const node of nodes) {
    const wanted = strayListOf(node);
    if (wanted === '' && list !== '' && isText(node) && !hasText([node])) continue;
    if (wanted !== list) closeList();
    list = wanted;
    (wanted === '' ? result : parts).push(node);
  }
  closeList();
  return result;
}

function strayListOf(node: Node): string {
  if (isElement(node, 'li')) return 'ul';
  return isElement(node, 'dt') || isElement(node, 'dd') ? 'dl' : '';
}
