// What a list's script does from the first action on: handles the form, the links to its pages and the history.

import { listWords } from '#words';
import type { Found } from '../search/engine.ts';
import { placeTypedIn, queryFromUrl } from '../listing/query-from-url.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { paths } from '../settings/site-paths.ts';
import { appliedFilters } from '../wording/applied-filters.ts';
import { dayOf } from '../wording/day-words.ts';
import { createChoiceGroups } from './choice-groups.ts';
import { showFilterCount } from './filter-count.ts';
import { CANCELED } from './filter-sheet.ts';
import { showCounts } from './form-counts.ts';
import { showListContext } from './list-context.ts';
import { handleGroups, openChosen } from './group-controls.ts';
import { linkToList } from './link-to-list.ts';
import { addressOf, isSame } from './list-address.ts';
import { visitorMoment } from './moment.ts';
import { part } from './parts.ts';
import { openPlaceField } from './place-field.ts';
import { completeDate, readForm, writeForm } from './query-form.ts';
import { announce, showNoPlace, showResults, warmUpResults } from './results.ts';
import { openSearch, type Search } from './search-client.ts';
import {
  manageScroll,
  noteScroll,
  pushVisit,
  replaceVisit,
  restoreScroll,
} from './visit-history.ts';

const form = part('filters') as HTMLFormElement;
const choiceGroups = createChoiceGroups(form);
const sheet = part('sheet') as HTMLDialogElement;
const results = part('results');
const { searchFolder = '', builtAt, firstEnd, builtPath = '' } = results.dataset;
const base = paths.home();
const builtQuery = queryFromUrl(new URL(builtPath, location.origin), base);
const moment = () => visitorMoment(Number(builtAt));
const { lastVisitDay } = results.dataset;
let shown = queryFromUrl(new URL(location.href), base);
/** The last query, which may not be shown yet. */
let requested = shown;
let latest = 0;
/** Milliseconds after which the list shows that it is waiting. */
const SLOW_AFTER = 200;

/** Finds a query's jobs, and calls `onFound` unless a newer query came in between. */
async function find(query: Query, onFound: (found: Found, search: Search) => void): Promise<void> {
  const turn = ++latest;
  requested = query;
  // Quick results should not flicker.
  const waiting = setTimeout(() => (results.ariaBusy = 'true'), SLOW_AFTER);
  try {
    const search = openSearch(searchFolder);
    const found = await search.search(query, moment());
    if (turn === latest) onFound(found, search);
  } catch (error) {
    reportFailure(error);
  }
  clearTimeout(waiting);
  if (turn === latest) results.ariaBusy = 'false';
}

/** Updates the form's counts to the shown list. */
async function recount(): Promise<void> {
  const turn = latest;
  const query = shown;
  try {
    const search = openSearch(searchFolder);
    const counts = await search.countValues(query, moment());
    // What was chosen meanwhile must not be undone.
    if (turn === latest) showCounts(form, choiceGroups, counts, query, search.names);
  } catch (error) {
    reportFailure(error);
  }
}

function reportFailure(error: unknown): void {
  announce(listWords.loadFailed);
  console.warn(error);
}

function show(query: Query, found: Found, search: Search, isTyping = false): void {
  const showRest = showResults(search, query, found, moment(), lastVisitDay);
  shown = query;
  const turn = latest;
  const complete = () => {
    if (shown !== query) return;
    // The worker counts while the page is written.
    if (turn === latest) void recount();
    showRest();
    showFilterCount(found.total, appliedFilters(query, search.names).length);
    const isBuiltList = isSame({ ...query, page: 1 }, { ...builtQuery, page: 1 });
    showListContext(paths.forQuery(query), isBuiltList);
  };
  // While typing, a screenful of jobs is seen a frame before everything else.
  if (isTyping) requestAnimationFrame(() => setTimeout(complete));
  else complete();
}

/** Shows a query and adds it to the history; while typing, it replaces the entry before. */
function visit(query: Query, isTyping = false): Promise<void> {
  return find(query, (found, search) => {
    noteScroll();
    show(query, found, search, isTyping);
    // The address stays that of the list behind the sheet: canceling comes back to it.
    if (sheet.open) return;
    const address = addressOf(query, found.total);
    if (isTyping) replaceVisit(address);
    else if (address !== location.pathname + location.search) pushVisit(address);
  });
}

function goToResults(): void {
  part('order').focus({ preventScroll: true });
  results.scrollIntoView({ block: 'start' });
}

const placeField = openPlaceField(
  async (typed) => {
    const search = openSearch(searchFolder);
    const found = await search.findPlaces(typed, readForm(form, requested) ?? requested, moment());
    return { ...found, names: search.names };
  },
  (change) => void applyChange(change),
  reportFailure,
);

/** Shows the form's query with a change. The form has the change at once, so that what is chosen next adds to it. */
function applyChange(change: (query: Query) => Query, isTyping = false): Promise<void> {
  const query = change(readForm(form, requested) ?? requested);
  writeForm(form, query);
  return visit(query, isTyping);
}

/** Handles an event at any of the form's fields: those of the search and the order stand outside it. */
function on(type: string, handle: (field: HTMLInputElement, event: Event) => void): void {
  document.addEventListener(type, (event) => {
    const field = event.target as HTMLInputElement;
    if (field.form === form) handle(field, event);
  });
}

on('change', (field) => {
  if (['where', 'q', ''].includes(field.name)) return;
  completeDate(form, field, dayOf(moment().now));
  const query = readForm(form, requested);
  if (query) void visit(query);
  settlePlace();
});

on('input', (field) => {
  if (field.name !== 'q') return;
  const query = readForm(form, requested);
  if (query && query.words !== requested.words) void visit(query, true);
  settlePlace();
});

/** Applies a place that was typed before something else was chosen. */
function settlePlace(): void {
  void placeField.leave().then((change) => change && applyChange(change, true));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  sheet.close('show');
  void placeField.send().then((change) => change && applyChange(change).then(goToResults));
});

on('keydown', (field, event) => {
  if ((event as KeyboardEvent).key === 'Tab' && field.name === 'where') settlePlace();
});

handleGroups(form, choiceGroups, { recount, search: () => void applyChange((query) => query) });

sheet.addEventListener('close', () => {
  if (sheet.returnValue === CANCELED) void open(new URL(location.href));
});

part('sheet-clear').addEventListener('click', (event) => {
  event.preventDefault();
  void applyChange(() => EVERYTHING_OPEN);
});

results.addEventListener('click', (event) => {
  const link = linkToList(event);
  if (!link) return;
  event.preventDefault();
  const query = queryFromUrl(new URL(link.href), base);
  placeField.write('');
  void visit(query).then(() => {
    writeForm(form, query);
    goToResults();
  });
});

/** Shows the query of an address in place of the present list. */
async function open(url: URL): Promise<void> {
  const query = queryFromUrl(url, base);
  const typed = placeTypedIn(url);
  writeForm(form, query);
  placeField.write(typed);
  requested = query;
  let change: ((query: Query) => Query) | undefined;
  if (typed !== '') {
    // The present list is not that of the address.
    results.ariaBusy = 'true';
    const turn = latest;
    change = await placeField.send(document.activeElement === document.body);
    if (turn !== latest) return;
  }
  const meant = change?.(query) ?? query;
  writeForm(form, meant);
  openChosen(form);
  await find(meant, (found, search) => {
    if (typed === '' || change !== undefined) show(meant, found, search);
    else showNoPlace(search, (shown = meant), moment(), typed);
    if (change !== undefined) replaceVisit(addressOf(meant, found.total));
    restoreScroll();
  });
}

addEventListener('popstate', () => {
  const url = new URL(location.href);
  if (placeTypedIn(url) !== '' || !isSame(queryFromUrl(url, base), shown)) void open(url);
});

const isTyped = placeTypedIn(new URL(location.href)) !== '';
if (isTyped || !isSame(shown, builtQuery) || moment().now > Number(firstEnd ?? Infinity)) {
  manageScroll();
  void open(new URL(location.href));
} else {
  // The data is loading before the first letter is typed.
  openSearch(searchFolder);
  showWaiting();
  // Meanwhile the page has time for what would delay the first result.
  setTimeout(() => warmUpResults(moment()));
}

/** Takes up what was chosen or typed in the form before this script had come. */
function showWaiting(): void {
  const active = document.activeElement;
  const isTyping = active instanceof HTMLInputElement && /^(?:q|where)$/.test(active.name);
  if (isTyping) active.dispatchEvent(new Event('input', { bubbles: true }));
  if (!isTyping || active.name !== 'where') settlePlace();
  const query = readForm(form, requested);
  if (query && !isSame(query, { ...requested, page: 1 })) void visit(query);
}
