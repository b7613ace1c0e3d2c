// The way from a job back to the list that the visitor came from, with its words and at its place.

const LIST = 'placard:list';

interface List {
  href: string;
  heading: string;
}

/** Notes the list when it is left; `heading` is asked for then, as the list may have changed. */
export function rememberList(heading: () => string): void {
  addEventListener('pagehide', () => {
    const list: List = { href: location.pathname + location.search, heading: heading() };
    try {
      sessionStorage.setItem(LIST, JSON.stringify(list));
    } catch {
      // Without storage the job's page links the list of its place.
    }
  });
}

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

function lastList(): List | undefined {
  try {
    const { href, heading } = JSON.parse(sessionStorage.getItem(LIST) ?? '{}') as Partial<List>;
    return href?.startsWith('/') && heading ? { href, heading } : undefined;
  } catch {
    return undefined;
  }
}
