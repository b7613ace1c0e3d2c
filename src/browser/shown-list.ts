// The list that the page shows: found by the search, written into the page, with its address and its counts.

import type { Found } from '../search/engine.ts';
import type { Depth } from '../search/word-search.ts';
import { queryFromUrl } from '../listing/query-from-url.ts';
import { orderOf, type Query } from '../listing/query.ts';
import { paths } from '../settings/list-paths.ts';
import type * as AroundList from './around-list.ts';
import { giveUpAsking } from './asking.ts';
import { addressOf, isSame, withTotal } from './list-address.ts';
import { showListContext } from './list-context.ts';
import { visitorMoment } from './moment.ts';
import { part } from './parts.ts';
import { announce, showNoPlace, showResults } from './results.ts';
import { openSearch, type Search } from './search-client.ts';
import { noteScroll, pushVisit, replaceVisit } from './visit-history.ts';

export const form = part('filters') as HTMLFormElement;
const sheet = part('sheet') as HTMLDialogElement;
export const results = part('results');
const { builtAt, builtPath = '', lastVisitDay } = results.dataset;
export const base = paths.home();
export const builtQuery = queryFromUrl(new URL(builtPath, location.origin), base);
export const moment = () => visitorMoment(Number(builtAt));
export const searchAtHand = () => openSearch(results.dataset['searchFolder'] ?? '');
export let shown = queryFromUrl(new URL(location.href), base);
/** How far the words of the shown list were searched. */
let shownDepth: Depth = 'texts';
/** The last query, which may not be shown yet. */
export let requested = queryFromUrl(new URL(location.href), base);
let latest = 0;
let aroundList: typeof AroundList | undefined;
const loadAround = async () => (aroundList ??= await import('./around-list.ts'));
/** Milliseconds after which the list shows that it is waiting. */
const SLOW_AFTER = 200;
/** Milliseconds without a letter after which what is typed is searched in texts too. */
const RESTED_AFTER = 250;

/** Says that a query will be asked for, so that what is chosen meanwhile adds to it. */
export function request(query: Query): void {
  requested = query;
}

/** Returns what tells whether nothing else was asked for since. */
export function startTurn(): () => boolean {
  const turn = latest;
  return () => turn === latest;
}

const told: ((query: Query, search: Search) => void)[] = [];

/** Calls back with every list that is shown. */
export function onShown(tell: (query: Query, search: Search) => void): void {
  told.push(tell);
}

type OnFound = (found: Found, search: Search) => void;

/**
 * Finds a query's jobs, and calls `onFound` unless a newer query came in between; once more with those whose texts alone
 * mention the words, which come later.
 */
async function find(query: Query, onFound: OnFound, isTyping: boolean): Promise<void> {
  latest += 1;
  const isLatest = startTurn();
  requested = query;
  // Quick results should not flicker.
  const waiting = setTimeout(() => {
    // A newer query may have been answered meanwhile.
    if (isLatest()) results.ariaBusy = 'true';
  }, SLOW_AFTER);
  try {
    const search = searchAtHand();
    const isInParts = query.words !== '' && query.page === 1 && orderOf(query) === 'relevance';
    if (isInParts) {
      const first = await search.search(query, moment(), 'fields');
      if (!isLatest()) return;
      shownDepth = 'fields';
      // No list is called empty before everything was searched.
      if (first.total > 0) onFound(first, search);
      if (first.words?.isPartial === true && isTyping) {
        await new Promise((resolve) => setTimeout(resolve, RESTED_AFTER));
      }
      if (!isLatest() || (first.words?.isPartial === false && first.total > 0)) return;
    }
    const found = await search.search(query, moment());
    if (!isLatest()) return;
    shownDepth = 'texts';
    onFound(found, search);
  } catch (error) {
    reportFailure(error);
  } finally {
    clearTimeout(waiting);
    if (isLatest()) results.ariaBusy = 'false';
  }
}

/** Updates the form's counts to the shown list. */
export async function recount(): Promise<void> {
  const isLatest = startTurn();
  const query = shown;
  try {
    const search = searchAtHand();
    const [counts, { showGroups }] = await Promise.all([
      search.countValues(query, moment(), shownDepth),
      loadAround(),
    ]);
    // What was chosen meanwhile must not be undone.
    if (isLatest()) showGroups(counts, query, search.names);
  } catch (error) {
    reportFailure(error);
  }
}

export function reportFailure(error: unknown): void {
  announce(giveUpAsking() ?? results.dataset['loadFailed'] ?? '');
  console.warn(error);
}

function show(query: Query, found: Found, search: Search, isTyping = false): void {
  const showRest = showResults(search, query, found, moment(), lastVisitDay);
  shown = query;
  for (const tell of told) tell(query, search);
  const isLatest = startTurn();
  const complete = () => {
    if (shown !== query) return;
    // The worker counts while the page is written.
    if (isLatest()) void recount();
    showRest();
    const isBuiltList = isSame({ ...query, page: 1 }, { ...builtQuery, page: 1 });
    // At once, for what it hides moves the list.
    showListContext(paths.forQuery(query), isBuiltList);
    const showAround = (around: typeof AroundList) => {
      if (shown === query) around.showAround(withTotal(query, found.total), found, search.names);
    };
    // At once if it is there: the page must have its height before it is scrolled to where it was left.
    if (aroundList !== undefined) showAround(aroundList);
    else void loadAround().then(showAround, reportFailure);
  };
  // While typing, a screenful of jobs is seen a frame before everything else.
  if (isTyping) requestAnimationFrame(() => setTimeout(complete));
  else complete();
}

/** Shows a query and adds it to the history; while typing, it replaces the entry before. */
export function visit(query: Query, isTyping = false): Promise<void> {
  return find(
    query,
    (found, search) => {
      noteScroll();
      show(query, found, search, isTyping);
      // The address stays that of the list behind the sheet: canceling comes back to it.
      if (sheet.open) return;
      const address = addressOf(query, found.total);
      if (isTyping) replaceVisit(address);
      else if (address !== location.pathname + location.search) pushVisit(address);
    },
    isTyping,
  );
}

/** Shows the query of an address, which stays; `onShown` is called once all of the list is there. */
export function revisit(query: Query, onShown: (found: Found) => void): Promise<void> {
  return find(
    query,
    (found, search) => {
      show(query, found, search);
      if (found.words?.isPartial !== true) onShown(found);
    },
    false,
  );
}

/** Shows that no job is where someone typed, beside what the query itself finds. */
export function revisitNoPlace(query: Query, typed: string, onShown: () => void): Promise<void> {
  return find(
    query,
    (_found, search) => {
      shown = query;
      showNoPlace(search, query, moment(), typed);
      onShown();
    },
    false,
  );
}
