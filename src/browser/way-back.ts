// The way from a job back to the list that the visitor came from, with its words and at its place.

import { LEFT_LIST, type LeftList } from './list-left.ts';

/** Makes a link lead back to the list, if the visitor came from it. */
export function leadBack(link: HTMLAnchorElement): void {
  const list = lastList();
  if (list === undefined || document.referrer !== location.origin + list.href) return;
  link.href = list.href;
  link.textContent = list.heading;
  link.addEventListener('click', (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    // The browser's own way back restores the scroll; a new tab has none.
    if (!isPlain || history.length < 2) return;
    event.preventDefault();
    history.back();
  });
}

function lastList(): LeftList | undefined {
  try {
    const { href, heading } = JSON.parse(
      sessionStorage.getItem(LEFT_LIST) ?? '{}',
    ) as Partial<LeftList>;
    return href?.startsWith('/') && heading ? { href, heading } : undefined;
  } catch {
    return undefined;
  }
}
