// The browser's history of list states: each entry keeps the scroll it was left at.

const SETTLED_AFTER = 150;

/** Takes over scrolling from the browser: a list that is fetched is not there yet when the browser scrolls. */
export function keepScroll(): void {
  if (history.scrollRestoration === 'manual' && isKeeping) return;
  isKeeping = true;
  history.scrollRestoration = 'manual';
  let settling: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(settling);
    settling = setTimeout(saveScroll, SETTLED_AFTER);
  });
  addEventListener('pagehide', saveScroll);
}

let isKeeping = false;

/** The address that typing came to, until it is written. */
let typed: string | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Adds an entry for a new state of the list. */
export function pushVisit(address: string): void {
  keepScroll();
  writeTyped();
  saveScroll();
  history.pushState({ scroll: scrollY }, '', address);
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
  if (typed !== undefined) history.replaceState({ scroll: scrollY }, '', typed);
  forgetTyped();
}

/** Another entry is the present one now. */
function forgetTyped(): void {
  typed = undefined;
}

/** Scrolls to where the present entry was left. */
export function restoreScroll(): void {
  const { scroll } = (history.state ?? {}) as { scroll?: number };
  if (scroll !== undefined && history.scrollRestoration === 'manual') {
    scrollTo({ top: scroll, behavior: 'instant' });
  }
}

function saveScroll(): void {
  history.replaceState({ scroll: scrollY }, '');
}
