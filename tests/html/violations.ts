// The detector for unsafe output. It states the rules itself and does not read the policy.
import { html as parse5Html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const tags = new Set(
  (
    'p br hr h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup blockquote pre code a ' +
    'table caption thead tbody tfoot tr th td'
  ).split(' '),
);
const attributes = new Set([
  ...['a href', 'a rel', 'ol start'],
  ...['td colspan', 'td rowspan', 'th colspan', 'th rowspan'],
]);
const rel = 'nofollow ugc noopener noreferrer';

/** Everything in this HTML that is not allowed. */
export function findViolations(html: string): string[] {
  const found: string[] = [];
  collect(parseFragment(html), found);
  return found;
}

function collect(node: Node, found: string[]): void {
  if (node.nodeName === '#comment' || node.nodeName === '#documentType') found.push(node.nodeName);
  if ('tagName' in node) {
    if (node.namespaceURI !== parse5Html.NS.HTML) found.push(node.namespaceURI);
    if (!tags.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!attributes.has(`${node.tagName} ${name}`)) found.push(`${node.tagName} ${name}`);
      if (name === 'rel' && value !== rel) found.push(`rel=${value}`);
      if (name === 'href' && !/^(?:https?:\/\/[^\s/@]+\/|mailto:[^\s@]+@)/.test(value)) {
        found.push(`href=${value}`);
      }
      if (/span|start/.test(name) && !/^\d{1,4}$/.test(value)) found.push(`${name}=${value}`);
    }
    if (node.tagName === 'a' && node.attrs.length !== 2) found.push('<a> without href or rel');
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, found);
}
