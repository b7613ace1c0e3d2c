// Editors put text, wrappers and nested lists directly into lists, where only entries are allowed.
import { bulletOf, stripBullet } from './bullet.ts';
import { createElement, hasText, isElement, isText, setChildren } from './tree.ts';
import type { Element, Node } from './tree.ts';

type Fill = (nodes: readonly Node[]) => Node[];

/** Whatever is not an entry joins the entry before it or becomes a new one. */
export function tidyList(list: Element, fill: Fill): Element {
  const entries: Node[][] = [];
  let previousIsEntry = false;
  for (const child of flattenWrappers(list.childNodes)) {
    const isSpace = !hasText([child]) && (isText(child) || previousIsEntry);
    if (isSpace && !isElement(child, 'li')) continue;
    const isEntry = isElement(child, 'li');
    const isNested = isElement(child, 'ul') || isElement(child, 'ol');
    if (isEntry) entries.push([...child.childNodes]);
    else if (entries.length > 0 && (isNested || !previousIsEntry)) entries.at(-1)!.push(child);
    else entries.push([child]);
    previousIsEntry = isEntry || isNested;
  }
  const filled = entries.map(fill).filter(hasText);
  setChildren(
    list,
    dropTypedBullets(filled).map((entry) => createElement('li', entry)),
  );
  list.tagName = list.nodeName = list.tagName === 'ol' ? 'ol' : 'ul';
  return list;
}

/** Whatever is neither a term nor a value becomes a value. */
export function tidyDescriptionList(list: Element, fill: Fill): Element {
  const parts: { tagName: string; content: Node[] }[] = [];
  let loose: Node[] | undefined;
  for (const child of flattenWrappers(list.childNodes)) {
    if (isElement(child, 'dt') || isElement(child, 'dd')) {
      parts.push({ tagName: child.tagName, content: child.childNodes });
      loose = undefined;
    } else if (loose) {
      loose.push(child);
    } else if (hasText([child])) {
      loose = [child];
      parts.push({ tagName: 'dd', content: loose });
    }
  }
  const filled = parts.map(({ tagName, content }) => createElement(tagName, fill(content)));
  setChildren(
    list,
    filled.filter((part) => hasText([part])),
  );
  return list;
}

// Removes wrappers around entries; the breaks separate loose text at their edges.
function flattenWrappers(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    isElement(node, 'div') && node.childNodes.some((child) => isListPart(child))
      ? [createElement('br', []), ...flattenWrappers(node.childNodes), createElement('br', [])]
      : [node],
  );
}

function isListPart(node: Node): boolean {
  return isElement(node) && ['li', 'dt', 'dd'].includes(node.tagName);
}

// Entries that also have a typed bullet show two; a single such entry may mean it.
function dropTypedBullets(entries: readonly Node[][]): Node[][] {
  const bullets = entries.map(bulletOf);
  return entries.map((entry, index) => {
    const bullet = bullets[index];
    const isRepeated = bullet === bullets[index - 1] || bullet === bullets[index + 1];
    return bullet !== undefined && isRepeated ? [...stripBullet(entry)] : entry;
  });
}
