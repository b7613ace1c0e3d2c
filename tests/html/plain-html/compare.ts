// What plain HTML is read as, beside what DOMPurify and a parser make of the same text.

import type { Sanitizer } from '../../../src/html/sanitize.ts';
import type { PlainHtmlReader } from '../../../src/html/plain-html/read-plain-html.ts';
import { type Node, type Parent, parseContent } from '../../../src/html/tidy/tree.ts';

export interface Difference {
  unsafe: string;
  read: string;
  sanitized: string;
}

export type Comparison = 'declined' | 'same' | Difference;

export function compare(unsafe: string, read: PlainHtmlReader, sanitizer: Sanitizer): Comparison {
  const tree = read(unsafe);
  if (tree === undefined) return 'declined';
  const written = outline(tree);
  const sanitized = outline(parseContent(sanitizer.sanitize(unsafe)));
  return written === sanitized ? 'same' : { unsafe, read: written, sanitized };
}

/** Elements with all of their attributes, texts apart, each as the child of its parent. */
function outline(parent: Parent): string {
  return parent.childNodes.map((node) => outlineOf(node, parent)).join('');
}

function outlineOf(node: Node, parent: Parent): string {
  if (node.parentNode !== parent) return '(lost)';
  if ('value' in node) return JSON.stringify(node.value);
  if (!('tagName' in node)) return node.nodeName;
  const attributes = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
  return `<${node.tagName}${attributes.join('')} ${node.namespaceURI.length}>${outline(node)}</>`;
}
