// Editors put text, wrappers and nested lists directly into lists, where only entries may stand.
import { bulletOf, stripBullet } from './bullet.ts';
import { createElement, hasText, isElement, isText, setChildren } from './tree.ts';
import type { Element, Node } from './tree.ts';

type Fill = (nodes: readonly Node[]) => Node[];

/** Makes a list of its entries; whatever else stood in it joins the entry before or makes a new one. */
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
  const items = entries.map(fill).filter(hasText);
  setChildren(
    list,
    dropWrittenBullets(items).map((item) => createElement('li', item)),
  );
  list.tagName = list.nodeName = list.tagName === 'ol' ? 'ol' : 'ul';
  return list;
}

/** Makes a description list of its terms and values; whatever else stood in it becomes a value. */
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

// A wrapper around entries goes; the breaks keep its edges from joining loose text.
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

// A real list whose entries also carry a typed bullet shows two; one such entry alone may mean it.
function dropWrittenBullets(items: readonly Node[][]): Node[][] {
  const bullets = items.map(bulletOf);
  return items.map((item, index) => {
    const bullet = bullets[index];
    const isRepeated = bullet === bullets[index - 1] || bullet === bullets[index + 1];
    return bullet !== undefined && isRepeated ? [...stripBullet(item)] : item;
  });
}
