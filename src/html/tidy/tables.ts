// Cells are containers like any other; the parser has already repaired the rows around them.
import { isElement, setChildren, type Element, type Node } from './tree.ts';

/** Tidies the content of every cell and caption, and removes text between them. */
export function tidyTable(table: Element, fill: (nodes: readonly Node[]) => Node[]): Element {
  const parts = table.childNodes.filter((child) => isElement(child));
  for (const part of parts) {
    if (['td', 'th', 'caption'].includes(part.tagName)) setChildren(part, fill(part.childNodes));
    else tidyTable(part, fill);
  }
  setChildren(table, parts);
  return table;
}
