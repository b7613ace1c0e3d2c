// An inline element that holds many lines is repeated on each of them, with its attributes: a long link around three
// thousand lines would become a thousand times its source.
import { linkRel } from '../policy.ts';
import { cloneElement, hasText, isElement, isInline, isText, setChildren } from './tree.ts';
import type { Element, Node, Parent } from './tree.ts';

/** Characters of a tag beside its name and its attributes, and of its end tag: `<a>` and `</a>`. */
const BRACKETS = 5;
/** What every link is given at the end. */
const REL = ` rel="${linkRel}"`.length;

/** Where repeating inline elements on their lines would add more characters than these, leaves none around lines; a link stays around its first words. */
export function tidyWideElements(root: Parent, mostAdded: number): void {
  if (addedBy(root, 0) > mostAdded) setChildren(root, root.childNodes.flatMap(unwrap));
}

/** What the elements around it add at each break and each block, at most. */
function addedBy(parent: Parent, around: number): number {
  let added = 0;
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    // Behind a block too, a line of its own begins.
    if (separatesLines(child)) added += isInline(child) ? around : 2 * around;
    const holdsLines = isInline(child) && child.tagName !== 'br';
    added += addedBy(child, holdsLines ? around + lengthOf(child) : around);
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
  if (!isInline(node) || !holdsSeveralLines(children)) return [node];
  if (node.tagName === 'a') wrapFirstWords(node, children);
  return children;
}

function holdsSeveralLines(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) => isElement(node) && (separatesLines(node) || holdsSeveralLines(node.childNodes)),
  );
}

function separatesLines(element: Element): boolean {
  return element.tagName === 'br' || !isInline(element);
}

/** Says whether it found any. */
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
