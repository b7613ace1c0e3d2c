// Some exporters put a few bold tags into plain text, where newlines are the only line breaks.
import { createElement, createText, isElement, isInline, isText, setChildren } from './tree.ts';
import type { Node, Parent } from './tree.ts';

/** Turns newlines into `br` where nothing else in the document separates lines. */
export function tidyLineBreaks(root: Parent): void {
  if (!separatesLines(root)) breakAtNewlines(root);
}

function separatesLines(parent: Parent): boolean {
  return parent.childNodes.some(
    (child) =>
      isElement(child) && (child.tagName === 'br' || !isInline(child) || separatesLines(child)),
  );
}

function breakAtNewlines(parent: Parent): void {
  const children: Node[] = [];
  for (const child of parent.childNodes) {
    if (!isText(child)) {
      if (isElement(child)) breakAtNewlines(child);
      children.push(child);
      continue;
    }
    for (const [index, line] of child.value.split(/\r?\n/).entries()) {
      if (index > 0) children.push(createElement('br', []));
      children.push(createText(line));
    }
  }
  setChildren(parent, children);
}
