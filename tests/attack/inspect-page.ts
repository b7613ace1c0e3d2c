// Runs inside the browser, on the DOM that it built. The promise is stated here independently: the
// policy is not imported, and neither is anything else, since a page gets this file as it is.

export interface Inspection {
  heading: string;
  /** What is in the boxes of employers' text and not allowed there. */
  disallowed: string[];
  /** A line for each script: its address, or the type of its data. */
  scripts: string[];
  /** JobPosting blocks that parse. */
  jobPostings: number;
  /** Data blocks that don't parse. */
  brokenData: number;
  /** Each box of employers' text as a tree, in a form that is the same for every parser. */
  boxes: string[];
  /** The text of the first box. */
  words: string;
}

/** An element is its name, namespace, attributes and children; a text is a string. */
export type Tree = string | [string, string, string[], Tree[]];

const HTML = 'http://www.w3.org/1999/xhtml';
const ELEMENTS = new Set(
  (
    'p br hr h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup blockquote pre code a ' +
    'table caption thead tbody tfoot tr th td'
  ).split(' '),
);
const ATTRIBUTES = new Map([
  ['a href', /^(?:https?:\/\/[^\s/@]+\/|mailto:[^\s@]+@)/],
  ['a rel', /^nofollow ugc noopener noreferrer$/],
  ['ol start', /^[1-9]\d{0,3}$/],
  ...['td', 'th'].flatMap((cell): [string, RegExp][] => [
    [`${cell} colspan`, /^(?:[1-9]\d?|100)$/],
    [`${cell} rowspan`, /^(?:[1-9]\d?|100)$/],
  ]),
]);

export function inspectPage(page: Document): Inspection {
  const boxes = [...page.querySelectorAll('.prose')];
  const scripts = [...page.querySelectorAll('script')];
  const data = scripts.filter((script) => /json/.test(script.type)).map(parseData);
  return {
    heading: page.querySelector('h1')?.textContent?.trim() ?? '',
    disallowed: boxes.flatMap(findDisallowed),
    scripts: scripts.map((script) => script.getAttribute('src') ?? `${script.type}#${script.id}`),
    jobPostings: data.filter((value) => value?.['@type'] === 'JobPosting').length,
    brokenData: data.filter((value) => value === undefined).length,
    boxes: boxes.map((box) => JSON.stringify(childrenOf(box))),
    words: boxes[0]?.textContent ?? '',
  };
}

function parseData(script: HTMLScriptElement): Record<string, unknown> | undefined {
  try {
    return JSON.parse(script.textContent ?? '') as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function findDisallowed(box: Element): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 1) found.push(...wrongIn(node as Element));
    else if (node.nodeType !== 3) found.push(node.nodeName);
    // A template keeps its content apart from its children.
    if ('content' in node && node.nodeName === 'TEMPLATE') walk(node.content as Node);
    for (const child of node.childNodes) walk(child);
  };
  for (const child of box.childNodes) walk(child);
  return found;
}

function wrongIn(element: Element): string[] {
  const { localName, namespaceURI, attributes } = element;
  const wrong = [...attributes]
    .filter(({ name, value }) => !ATTRIBUTES.get(`${localName} ${name}`)?.test(value))
    .map(({ name, value }) => `<${localName} ${name}=${value.slice(0, 80)}>`);
  if (namespaceURI !== HTML || !ELEMENTS.has(localName)) wrong.push(`<${element.nodeName}>`);
  if (localName === 'a' && attributes.length !== 2) wrong.push('<a> without href or rel');
  if (element.shadowRoot !== null) wrong.push('a shadow root');
  return wrong;
}

function childrenOf(parent: Node): Tree[] {
  const trees: Tree[] = [];
  for (const node of parent.childNodes) {
    const last = trees.at(-1);
    // Browsers split long texts.
    if (node.nodeType === 3 && typeof last === 'string')
      trees[trees.length - 1] = last + node.nodeValue;
    else trees.push(node.nodeType === 1 ? elementTree(node as Element) : (node.nodeValue ?? ''));
  }
  return trees;
}

function elementTree(element: Element): Tree {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return [element.localName, element.namespaceURI ?? '', attributes, childrenOf(element)];
}
