// Tidy works on parse5's default tree, which is plain data. These are the few words it needs about it.
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['childNode'];
export type Parent = DefaultTreeAdapterMap['parentNode'];
export type Element = DefaultTreeAdapterMap['element'];
export type Text = DefaultTreeAdapterMap['textNode'];

const inlineTags: ReadonlySet<string> = new Set(
  'strong b em i u s sub sup code a br span'.split(' '),
);

/** Parses HTML the way a browser does inside the `div` that it will stand in. */
export function parseContent(unsafe: string): DefaultTreeAdapterMap['documentFragment'] {
  return parseFragment(createElement('div', []), unsafe, {});
}

/** Whether a node is an element, with this name if one is given. */
export function isElement(node: Node | undefined, tagName?: string): node is Element {
  return node !== undefined && 'tagName' in node && (!tagName || node.tagName === tagName);
}

/** Whether a node is text. */
export function isText(node: Node | undefined): node is Text {
  return node !== undefined && node.nodeName === '#text';
}

/** Whether a node belongs inside a line of text. */
export function isInline(node: Node): boolean {
  return !isElement(node) || inlineTags.has(node.tagName);
}

/** Whether a node is a heading of any level. */
export function isHeading(node: Node | undefined): node is Element {
  return isElement(node) && /^h[1-6]$/.test(node.tagName);
}

/** Makes an element that holds these nodes. */
export function createElement(tagName: string, children: readonly Node[]): Element {
  const element = defaultTreeAdapter.createElement(tagName, html.NS.HTML, []);
  setChildren(element, children);
  return element;
}

/** Makes an element like this one, with other children. */
export function cloneElement(element: Element, children: readonly Node[]): Element {
  const clone = createElement(element.tagName, children);
  clone.attrs = element.attrs;
  return clone;
}

/** Makes a text node. */
export function createText(value: string): Text {
  return defaultTreeAdapter.createTextNode(value);
}

/** Replaces the children of a node. */
export function setChildren(parent: Parent, children: readonly Node[]): void {
  parent.childNodes = [...children];
  for (const child of children) child.parentNode = parent;
}

/** All text inside a node, as written. */
export function textOf(node: Node | Parent): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  let text = '';
  for (const child of node.childNodes) text += textOf(child);
  return text;
}

/** Whether these nodes show anything at all. */
export function hasText(nodes: readonly Node[]): boolean {
  return nodes.some((node) =>
    'value' in node ? /\S/.test(node.value) : 'childNodes' in node && hasText(node.childNodes),
  );
}

/** Every text node under these nodes, in reading order. */
export function textNodesOf(nodes: readonly Node[], found: Text[] = []): Text[] {
  for (const node of nodes) {
    if (isText(node)) found.push(node);
    else if (isElement(node)) textNodesOf(node.childNodes, found);
  }
  return found;
}
