// Functions on parse5's default tree, which is plain objects.
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['childNode'];
export type Parent = DefaultTreeAdapterMap['parentNode'];
export type Element = DefaultTreeAdapterMap['element'];
export type Text = DefaultTreeAdapterMap['textNode'];

const inlineTags: ReadonlySet<string> = new Set(
  'strong b em i u s sub sup code a br span'.split(' '),
);

/** Parses HTML as a browser does inside of a `div`. */
export function parseContent(unsafe: string): DefaultTreeAdapterMap['documentFragment'] {
  return parseFragment(createElement('div', []), unsafe, {});
}

export function isElement(node: Node | undefined, tagName?: string): node is Element {
  return node !== undefined && 'tagName' in node && (!tagName || node.tagName === tagName);
}

export function isText(node: Node | undefined): node is Text {
  return node !== undefined && node.nodeName === '#text';
}

export function isInline(node: Node): boolean {
  return !isElement(node) || inlineTags.has(node.tagName);
}

export function isHeading(node: Node | undefined): node is Element {
  return isElement(node) && /^h[1-6]$/.test(node.tagName);
}

export function createElement(tagName: string, children: readonly Node[]): Element {
  const element = defaultTreeAdapter.createElement(tagName, html.NS.HTML, []);
  setChildren(element, children);
  return element;
}

/** Copies the name and the attributes. */
export function cloneElement(element: Element, children: readonly Node[]): Element {
  const clone = createElement(element.tagName, children);
  clone.attrs = element.attrs;
  return clone;
}

export function createText(value: string): Text {
  return defaultTreeAdapter.createTextNode(value);
}

/** Sets their parent too. */
export function setChildren(parent: Parent, children: readonly Node[]): void {
  parent.childNodes = [...children];
  for (const child of children) child.parentNode = parent;
}

/** Joins texts that are next to each other, as a parser reads them. */
export function joinTexts(parent: Parent): void {
  const children: Node[] = [];
  for (const child of parent.childNodes) {
    const last = children.at(-1);
    if (isText(child) && isText(last)) last.value += child.value;
    else if (!isText(child) || child.value !== '') children.push(child);
    if (isElement(child)) joinTexts(child);
  }
  parent.childNodes = children;
}

export function textOf(node: Node | Parent): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  let text = '';
  for (const child of node.childNodes) text += textOf(child);
  return text;
}

/** Whether these nodes contain anything but white space. */
export function hasText(nodes: readonly Node[]): boolean {
  return nodes.some((node) =>
    'value' in node ? /\S/.test(node.value) : 'childNodes' in node && hasText(node.childNodes),
  );
}

/** In document order. */
export function textNodesOf(nodes: readonly Node[], found: Text[] = []): Text[] {
  for (const node of nodes) {
    if (isText(node)) found.push(node);
    else if (isElement(node)) textNodesOf(node.childNodes, found);
  }
  return found;
}
