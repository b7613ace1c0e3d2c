// The browser's history of list states: each entry keeps the scroll it was left at.
// While the visitor scrolls it is kept here and not in the history: what is written there while the browser goes back
// makes it stay.

const SETTLED_AFTER = 150;

/** What an entry holds: which it is, where a list's script made it, and its scroll when it was last written. */
type Visit = { visit?: number; scroll?: number } | null;

const scrolls = new Map<number | undefined, number>();

/** Takes over scrolling from the browser: a list that is fetched is not there yet when the browser scrolls. */
export function keepScroll(): void {
  if (history.scrollRestoration === 'manual' && isKeeping) return;
  isKeeping = true;
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    if (wanted === undefined) scrolls.set(present()?.visit, scrollY);
  });
  addEventListener('popstate', () => {
    wanted = scrolls.get(present()?.visit) ?? present()?.scroll;
  });
  // Another page comes: what is kept here goes.
  addEventListener('pagehide', () => saveScroll());
}

let isKeeping = false;

/** Where the entry that came back was left, until its list is there; the page moves by itself meanwhile. */
let wanted: number | undefined;

/** The address that typing came to, until it is written. */
let typed: string | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Adds an entry for a new state of the list. */
export function pushVisit(address: string): void {
  keepScroll();
  writeTyped();
  saveScroll();
  history.pushState({ visit: Date.now(), scroll: scrollY }, '', address);
}

/** Gives the present entry the address of a new state of the list, once the typing pauses: at every letter it would hold up the results, and browsers limit how often a page may. */
export function replaceVisit(address: string): void {
  if (writing === undefined) {
    addEventListener('pagehide', writeTyped);
    addEventListener('popstate', forgetTyped);
  }
  clearTimeout(writing);
  typed = address;
  writing = setTimeout(writeTyped, SETTLED_AFTER);
}

function writeTyped(): void {
  if (typed !== undefined) saveScroll(typed);
  forgetTyped();
}

/** Another entry is the present one now. */
function forgetTyped(): void {
  typed = undefined;
}

/** Scrolls to where the present entry was left. */
export function restoreScroll(): void {
  const top = wanted ?? present()?.scroll;
  wanted = undefined;
  if (top !== undefined && history.scrollRestoration === 'manual') {
    scrollTo({ top, behavior: 'instant' });
  }
}

/** The scroll is what the visitor left: a list that is already the next one may have moved the page. */
function saveScroll(address?: string): void {
  const scroll = scrolls.get(present()?.visit) ?? scrollY;
  history.replaceState({ ...present(), scroll }, '', address);
}

function present(): Visit {
  return history.state as Visit;
}
