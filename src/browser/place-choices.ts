// The places of the form: counts brought up to date in place, levels opened when asked for.

import { listWords } from '#words';
import type { AreaNode } from '../listing/areas.ts';
import { countLabel } from './counts.ts';
import { copyOf, part } from './parts.ts';
import { isInView } from './places-in-view.ts';
import { placeName } from './row-words.ts';

type Names = Readonly<Record<string, string>>;

/** Writes the tree into the form: what is there stays where it is, so that focus does too. */
export function showPlaces(tree: readonly AreaNode[], checked: readonly string[], names: Names) {
  const known = new Set<string>();
  const collect = (nodes: readonly AreaNode[]) => {
    for (const { path, children } of nodes) {
      known.add(path);
      collect(children);
    }
  };
  collect(tree);
  const unknown = checked.filter((path) => !known.has(path));
  const strays = unknown.map((path) => ({
    path,
    name: placeName(path, names),
    count: 0,
    children: [],
  }));
  const group = part('places');
  group.hidden = tree.length + strays.length === 0;
  const list = group.querySelector<HTMLElement>('.places');
  if (list) showLevel(list, [...tree, ...strays], checked);
}

/** Opens or closes a place's level. The tree is shown again by the caller. */
export function toggleLevel(button: HTMLButtonElement): void {
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!isOpen));
  const inner = button.closest('li')?.querySelector<HTMLElement>(':scope > .places');
  if (inner) inner.hidden = isOpen;
}

/** Shows all of a level, and moves to the first place that came into view. */
export function showRest(button: HTMLButtonElement): void {
  const list = button.closest<HTMLElement>('.places');
  if (!list) return;
  list.dataset['all'] = '';
  const items = [...(list.children as HTMLCollectionOf<HTMLElement>)];
  const hidden = items.filter((item) => item.hidden);
  for (const item of hidden) item.hidden = false;
  hidden[0]?.querySelector('input')?.focus();
  const rest = button.closest('li');
  if (rest) rest.hidden = true;
}

function showLevel(list: HTMLElement, nodes: readonly AreaNode[], checked: readonly string[]) {
  const shown = new Map<string, HTMLElement>();
  let rest: HTMLElement | null = null;
  for (const item of list.children as HTMLCollectionOf<HTMLElement>) {
    if (item.dataset['path'] === undefined) rest = item;
    else shown.set(item.dataset['path'], item);
  }
  const counted = new Set(nodes.map(({ path }) => path));
  for (const [path, item] of shown) if (!counted.has(path)) writeItem(item, path, 0, checked);
  for (const node of nodes) {
    const item = shown.get(node.path) ?? newItem(node);
    if (!item.isConnected) list.insertBefore(item, rest);
    shown.set(node.path, item);
    writeItem(item, node.path, node.count, checked);
    showInner(item, node, checked);
  }
  fold(list, [...shown], rest, checked);
}

function showInner(item: HTMLElement, node: AreaNode, checked: readonly string[]): void {
  const button = item.querySelector('.places__open');
  if (!button) return;
  if (checked.some((path) => path.startsWith(`${node.path}/`))) {
    button.setAttribute('aria-expanded', 'true');
  }
  let inner = item.querySelector<HTMLElement>(':scope > .places');
  if (button.getAttribute('aria-expanded') !== 'true') return;
  if (!inner) {
    inner = copyOf('places-pattern');
    inner.querySelector('[data-path]')?.remove();
    item.append(inner);
  }
  inner.hidden = false;
  showLevel(inner, node.children, checked);
}

function newItem(node: AreaNode): HTMLElement {
  const item = copyOf('places-pattern').querySelector<HTMLElement>('[data-path]')!;
  item.dataset['path'] = node.path;
  const box = item.querySelector('input');
  const name = item.querySelector('bdi');
  const button = item.querySelector('.places__open');
  if (box) box.value = node.path;
  if (name) name.textContent = node.name;
  button?.setAttribute('aria-label', listWords.placesIn(node.name));
  if (node.children.length === 0) button?.remove();
  return item;
}

function writeItem(item: HTMLElement, path: string, jobs: number, checked: readonly string[]) {
  const box = item.querySelector('input');
  const count = item.querySelector('.count');
  if (box) box.checked = checked.includes(path);
  if (count) count.textContent = countLabel(jobs);
}

/** Keeps the tail of a long level behind "Show more" until that is pressed. */
function fold(
  list: HTMLElement,
  items: readonly (readonly [string, HTMLElement])[],
  rest: HTMLElement | null,
  checked: readonly string[],
): void {
  if (list.dataset['all'] !== undefined) return;
  const folded = items.filter(([path, item], index) => {
    item.hidden = !isInView(path, index, checked);
    return item.hidden;
  });
  if (!rest) return;
  rest.hidden = folded.length === 0;
  const button = rest.querySelector('button');
  if (button) button.textContent = listWords.showMore(countLabel(folded.length));
}
