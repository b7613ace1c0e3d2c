// A posting's headings start at any level and skip some; on the page they follow an h1 and an h2.
import { isElement, isHeading, type Element, type Parent } from './tree.ts';

/** Renames headings so that the highest level becomes h3 and the next ones follow without gaps. */
export function tidyHeadingLevels(root: Parent): void {
  const headings = headingsOf(root);
  const levels = [...new Set(headings.map(({ tagName }) => tagName))].sort();
  for (const heading of headings) {
    heading.tagName = heading.nodeName = `h${Math.min(3 + levels.indexOf(heading.tagName), 6)}`;
  }
}

function headingsOf(parent: Parent): Element[] {
  return parent.childNodes.flatMap((child) => {
    if (isHeading(child)) return [child];
    return isElement(child) ? headingsOf(child) : [];
  });
}
