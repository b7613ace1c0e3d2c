// `<strong><ul>…</ul></strong>` parses, but a line can't contain a block. The block is moved out, and the
// inline element into the lines that it was meant for.
import { cloneElement, hasText, isElement, isInline, setChildren } from './tree.ts';
import type { Element, Node } from './tree.ts';

const lineContainers: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 div section article center header summary legend figcaption'.split(' '),
);

/** Replaces inline elements that wrap blocks by those blocks; the element stays around their lines. */
export function turnInsideOut(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(wrapsBlock)) return nodes;
  return nodes.flatMap((node) => (wrapsBlock(node) ? unwrap(node) : [node]));
}

function wrapsBlock(node: Node): node is Element {
  return isElement(node) && isInline(node) && containsBlock(node);
}

function containsBlock(element: Element): boolean {
  return element.childNodes.some(
    (child) => !isInline(child) || (isElement(child) && containsBlock(child)),
  );
}

function unwrap(wrapper: Element): Node[] {
  const result: Node[] = [];
  let run: Node[] = [];
  const closeRun = (): void => {
    if (run.length > 0) result.push(hasText(run) ? cloneElement(wrapper, run) : run[0]!);
    run = [];
  };
  for (const child of turnInsideOut(wrapper.childNodes)) {
    if (isInline(child)) {
      run.push(child);
    } else if (isElement(child)) {
      closeRun();
      result.push(pushInto(child, wrapper));
    }
  }
  closeRun();
  return result;
}

// Emphasis around an entire list or table emphasizes nothing and is removed; a link stays everywhere.
function pushInto(block: Element, wrapper: Element): Element {
  const isLink = wrapper.tagName === 'a';
  const takesLines =
    lineContainers.has(block.tagName) ||
    (isLink && ['li', 'td', 'th', 'dt', 'dd', 'blockquote', 'pre'].includes(block.tagName));
  if (takesLines) {
    setChildren(block, unwrap(cloneElement(wrapper, block.childNodes)));
  } else if (isLink) {
    for (const child of block.childNodes) if (isElement(child)) pushInto(child, wrapper);
  }
  return block;
}
