// The second line of defense. It shares the policy with the sanitizer but no code: another parser, another
// traversal, and a proof that what is returned means the same when it is parsed again.
import { html, serialize } from 'parse5';
import { stripUnsafeCharacters } from './clean-text.ts';
import { toEscapedParagraphs } from './escape-text.ts';
import { disclosureOf } from './link-text.ts';
import { isAllowedAttribute, isAllowedTag, limits, linkRel } from './policy.ts';
import type { SafeHtml } from './safe-html.ts';
import { checkUrl, type SafeUrl } from './safe-url.ts';
import { createText, isElement, isText, parseContent, setChildren, textOf } from './tidy/tree.ts';
import type { Element, Node, Parent } from './tidy/tree.ts';

const maxPasses = 4;

const unreadable: ReadonlySet<string> = new Set(
  'script style template noscript noembed noframes iframe title xmp plaintext svg math textarea'.split(
    ' ',
  ),
);

export interface Enforced {
  html: SafeHtml;
  /** What `html` parses to. */
  tree: Parent;
}

/** Applies the policy again and returns HTML that parses to exactly what was checked. */
export function enforce(tidied: string): Enforced {
  let current = tidied;
  for (let pass = 0; pass <= maxPasses; pass += 1) {
    const tree = parseContent(current);
    enforceChildren(tree);
    const next = serialize(tree);
    // The tree was not changed, since it serializes to what it was parsed from.
    if (next === current) return { html: next as SafeHtml, tree };
    if (pass < maxPasses) current = next;
  }
  const html = toEscapedParagraphs(stripUnsafeCharacters(textOf(parseContent(current))));
  return { html, tree: parseContent(html) };
}

function enforceChildren(parent: Parent): void {
  setChildren(parent, parent.childNodes.flatMap(enforceNode));
}

function enforceNode(node: Node): Node[] {
  if (isText(node)) {
    node.value = stripUnsafeCharacters(node.value);
    return [node];
  }
  if (!isElement(node) || node.namespaceURI !== html.NS.HTML) return [];
  if (unreadable.has(node.tagName)) return [];
  if (node.tagName === 'h1' || node.tagName === 'h2') node.tagName = node.nodeName = 'h3';
  enforceChildren(node);
  if (!isAllowedTag(node.tagName)) return node.childNodes;
  if (node.tagName === 'a') return enforceLink(node);
  node.attrs = node.attrs.filter(
    ({ name, value }) => isAllowedAttribute(node.tagName, name) && isSmallNumber(name, value),
  );
  return [node];
}

function enforceLink(link: Element): Node[] {
  const target = link.attrs.find(({ name }) => name === 'href');
  const url: SafeUrl | undefined = target && checkUrl(target.value);
  if (!url) return link.childNodes;
  link.attrs = [
    { name: 'href', value: url },
    { name: 'rel', value: linkRel },
  ];
  const disclosure = disclosureOf(textOf(link), url);
  if (disclosure) setChildren(link, [...link.childNodes, createText(disclosure)]);
  return [link];
}

function isSmallNumber(name: string, value: string): boolean {
  if (!/^[1-9]\d{0,3}$/.test(value)) return false;
  return Number(value) <= (name === 'start' ? limits.maxListStart : limits.maxSpan);
}
