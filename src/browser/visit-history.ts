// The browser's history of list states, with the scroll position at which each was left. While the visitor scrolls, it is
// held here and not in the history: writing there while the browser goes back makes it stay.

import { present, scrollToWhereLeft } from './left-scroll.ts';

const SETTLED_AFTER = 150;

const scrolls = new Map<number | undefined, number>();

/** Takes over scroll restoration: when the browser would scroll, a fetched list is not there yet. */
export function manageScroll(): void {
  if (history.scrollRestoration === 'manual' && isManaging) return;
  isManaging = true;
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    if (wanted === undefined) scrolls.set(present()?.visit, scrollY);
  });
  addEventListener('popstate', () => {
    wanted = scrolls.get(present()?.visit) ?? present()?.scroll;
  });
  // What is held here ends with the page.
  addEventListener('pagehide', () => saveScroll());
}

let isManaging = false;

/** Where the present entry was left, until its list is there; the page moves by itself meanwhile. */
let wanted: number | undefined;

/** The address that typing led to, until it is written. */
let typed: string | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Notes where the present list is left, before the next one moves the page. */
export function noteScroll(): void {
  scrolls.set(present()?.visit, scrollY);
}

/** Adds an entry for a new state of the list. */
export function pushVisit(address: string): void {
  manageScroll();
  writeTyped();
  saveScroll();
  history.pushState({ visit: Math.random(), scroll: scrollY }, '', address);
}

/** Changes the present entry's address once typing pauses: at every letter it would delay results and reach limits. */
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

// Another entry may be the present one now.
function forgetTyped(): void {
  typed = undefined;
}

/** Scrolls to where the present entry was left. */
export function restoreScroll(): void {
  const top = wanted;
  wanted = undefined;
  scrollToWhereLeft(top);
}

/** Saves the scroll that the visitor left: a list that is already the next one may have moved the page. */
function saveScroll(address?: string): void {
  const scroll = scrolls.get(present()?.visit) ?? scrollY;
  history.replaceState({ ...present(), scroll }, '', address);
}
