// Parses the boxes of employers' text with parse5, in the form of the browser's trees.
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Tree } from './inspect-page.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Returns the tree of each box as JSON. */
export function boxesByParse5(html: string): string[] {
  const boxes: Element[] = [];
  collectBoxes(parse(html), boxes);
  return boxes.map((box) => JSON.stringify(box.childNodes.map(toTree)));
}

function collectBoxes(node: Node, boxes: Element[]): void {
  if ('attrs' in node && node.attrs.some(isProse)) boxes.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) collectBoxes(child, boxes);
}

function isProse({ name, value }: { name: string; value: string }): boolean {
  return name === 'class' && value.split(/\s+/).includes('prose');
}

function toTree(node: Node): Tree {
  if ('tagName' in node) {
    const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`).sort();
    return [node.tagName, node.namespaceURI, attributes, node.childNodes.map(toTree)];
  }
  if ('value' in node) return node.value;
  return 'data' in node ? node.data : node.nodeName;
}
