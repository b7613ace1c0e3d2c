// The places of the form: counts updated in place, levels filled when they are opened.

import { listWords } from '#words';
import type { AreaNode } from '../listing/areas.ts';
import { countLabel } from '../wording/counts.ts';
import { isInView } from '../wording/places-in-view.ts';
import { placeName } from '../wording/row-words.ts';
import { copyOf, part } from './parts.ts';

type Names = Readonly<Record<string, string>>;

/** Writes the tree into the form. Elements stay where they are, so that the focus does too. */
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

/** Opens or closes a place's level, for which the caller shows the tree again. */
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
  const entries = [...(list.children as HTMLCollectionOf<HTMLElement>)];
  const hidden = entries.filter((entry) => entry.hidden);
  for (const entry of hidden) entry.hidden = false;
  hidden[0]?.querySelector('input')?.focus();
  const rest = button.closest('li');
  if (rest) rest.hidden = true;
}

function showLevel(list: HTMLElement, nodes: readonly AreaNode[], checked: readonly string[]) {
  const shown = new Map<string, HTMLElement>();
  let rest: HTMLElement | null = null;
  for (const entry of list.children as HTMLCollectionOf<HTMLElement>) {
    if (entry.dataset['path'] === undefined) rest = entry;
    else shown.set(entry.dataset['path'], entry);
  }
  const counted = new Set(nodes.map(({ path }) => path));
  for (const [path, entry] of shown) if (!counted.has(path)) writeEntry(entry, path, 0, checked);
  for (const node of nodes) {
    const entry = shown.get(node.path) ?? newEntry(node);
    if (!entry.isConnected) list.insertBefore(entry, rest);
    shown.set(node.path, entry);
    writeEntry(entry, node.path, node.count, checked);
    showInner(entry, node, checked);
  }
  fold(list, [...shown], rest, checked);
}

function showInner(entry: HTMLElement, node: AreaNode, checked: readonly string[]): void {
  const button = entry.querySelector('.places__open');
  if (!button) return;
  if (checked.some((path) => path.startsWith(`${node.path}/`))) {
    button.setAttribute('aria-expanded', 'true');
  }
  let inner = entry.querySelector<HTMLElement>(':scope > .places');
  if (button.getAttribute('aria-expanded') !== 'true') return;
  if (!inner) {
    inner = copyOf('places-pattern');
    inner.querySelector('[data-path]')?.remove();
    entry.append(inner);
  }
  inner.hidden = false;
  showLevel(inner, node.children, checked);
}

function newEntry(node: AreaNode): HTMLElement {
  const entry = copyOf('places-pattern').querySelector<HTMLElement>('[data-path]')!;
  entry.dataset['path'] = node.path;
  const box = entry.querySelector('input');
  const name = entry.querySelector('bdi');
  const button = entry.querySelector('.places__open');
  if (box) box.value = node.path;
  if (name) name.textContent = node.name;
  button?.setAttribute('aria-label', listWords.placesIn(node.name));
  if (node.children.length === 0) button?.remove();
  return entry;
}

function writeEntry(entry: HTMLElement, path: string, jobs: number, checked: readonly string[]) {
  const box = entry.querySelector('input');
  const count = entry.querySelector('.count');
  if (box) box.checked = checked.includes(path);
  if (count) count.textContent = countLabel(jobs);
}

/** Hides the end of a long level until "Show more" is pressed. */
function fold(
  list: HTMLElement,
  entries: readonly (readonly [string, HTMLElement])[],
  rest: HTMLElement | null,
  checked: readonly string[],
): void {
  if (list.dataset['all'] !== undefined) return;
  const folded = entries.filter(([path, entry], index) => {
    entry.hidden = !isInView(path, index, checked);
    return entry.hidden;
  });
  if (!rest) return;
  rest.hidden = folded.length === 0;
  const button = rest.querySelector('button');
  if (button) button.textContent = listWords.showMore(countLabel(folded.length));
}
