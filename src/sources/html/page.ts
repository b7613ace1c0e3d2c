// A saved web page as a tree, with the lines of its elements.

import { parse, type DefaultTreeAdapterMap } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Node = DefaultTreeAdapterMap['node'];

export interface Page {
  document: DefaultTreeAdapterMap['document'];
  /** In the order of the page. */
  elements: readonly Element[];
}

/** Elements inside each other; real pages have some thirty. */
const MOST_LEVELS = 500;

/** Undefined where elements are nested so deep that no browser shows them. */
export function parsePage(text: string): Page | undefined {
  const document = parse(text, { sourceCodeLocationInfo: true });
  const elements = elementsBelow(document);
  const levels = new Map<Parent, number>([[document, 0]]);
  for (const element of elements) {
    const level = levels.get(element.parentNode ?? document) ?? 0;
    if (level > MOST_LEVELS) return undefined;
    levels.set(element, level + 1);
  }
  return { document, elements };
}

/** In their order, and not by recursion: a page may be nested thousands of levels deep. */
export function elementsBelow(
  root: Parent,
  isEntered: (element: Element) => boolean = () => true,
): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    if (isEntered(node)) waiting.push(...[...node.childNodes].reverse());
  }
  return found;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Trimmed; undefined where it is absent. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value.trim();
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((attribute) => attribute.name === name);
}

/** From 1. */
export function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

/** The text of an element and of all in it, as it stands. */
export function textOf(element: Element): string {
  let text = '';
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (isElement(node) && !UNSEEN.has(node.tagName)) {
      waiting.push(...[...node.childNodes].reverse());
    }
  }
  return text;
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** The address that a page states as its own; undefined where it is relative, since nobody knows to what. */
export function addressOf({ document, elements }: Page): string | undefined {
  const canonical = elements.find(
    (element) =>
      element.tagName === 'link' &&
      /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(element, 'rel') ?? ''),
  );
  const shared = elements.find(
    (element) => element.tagName === 'meta' && attributeOf(element, 'property') === 'og:url',
  );
  // The comment that browsers put into pages that they save.
  const saved = [...document.childNodes, ...document.childNodes.flatMap(childrenOf)]
    .map((node) => (node.nodeName === '#comment' && 'data' in node ? node.data : ''))
    .map((comment) => /saved from url=\(\d+\)(\S+)/.exec(comment)?.[1]);
  const stated = [
    canonical && attributeOf(canonical, 'href'),
    shared && attributeOf(shared, 'content'),
    ...saved,
  ];
  return stated.find((address) => address !== undefined && /^https?:\/\/[^/\s]/i.test(address));
}

function childrenOf(node: Node): Node[] {
  return isElement(node) ? node.childNodes : [];
}
