// An inline element around many lines is repeated on each of them, with its attributes: a long link around three
// thousand lines would become a thousand times as long as its source.
import { linkRel } from '../policy.ts';
import { cloneElement, hasText, isElement, isInline, isText, setChildren } from './tree.ts';
import type { Element, Node, Parent } from './tree.ts';

/** The characters of `<a>` and `</a>` without the names. */
const BRACKETS = 5;
/** Every link gets it later. */
const REL = ` rel="${linkRel}"`.length;

/**
 * Removes inline elements around lines where repeating them would add more than `maxAdded` characters;
 * a link stays around its first words.
 */
export function tidyWideElements(root: Parent, maxAdded: number): void {
  if (addedBy(root, 0) > maxAdded) setChildren(root, root.childNodes.flatMap(unwrap));
}

/** An upper bound of what inline elements add when they are repeated at each break and block. */
function addedBy(parent: Parent, around: number): number {
  let added = 0;
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    // A new line begins after a block too.
    if (separatesLines(child)) added += isInline(child) ? around : 2 * around;
    const containsLines = isInline(child) && child.tagName !== 'br';
    added += addedBy(child, containsLines ? around + lengthOf(child) : around);
  }
  return added;
}

function lengthOf({ tagName, attrs }: Element): number {
  const attributes = attrs.map(({ name, value }) => name.length + value.length + '=""'.length + 1);
  const bare = 2 * tagName.length + BRACKETS + (tagName === 'a' ? REL : 0);
  return attributes.reduce((sum, length) => sum + length, bare);
}

function unwrap(node: Node): Node[] {
  if (!isElement(node)) return [node];
  const children = node.childNodes.flatMap(unwrap);
  setChildren(node, children);
  if (!isInline(node) || !containsSeveralLines(children)) return [node];
  if (node.tagName === 'a') wrapFirstWords(node, children);
  return children;
}

function containsSeveralLines(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) => isElement(node) && (separatesLines(node) || containsSeveralLines(node.childNodes)),
  );
}

function separatesLines(element: Element): boolean {
  return element.tagName === 'br' || !isInline(element);
}

/** Returns whether there are any. */
function wrapFirstWords(link: Element, children: Node[]): boolean {
  for (const [index, child] of children.entries()) {
    if (isText(child) && hasText([child])) {
      children[index] = cloneElement(link, [child]);
      return true;
    }
    if (!isElement(child) || child.tagName === 'a') continue;
    const inside = [...child.childNodes];
    if (!wrapFirstWords(link, inside)) continue;
    setChildren(child, inside);
    return true;
  }
  return false;
}
