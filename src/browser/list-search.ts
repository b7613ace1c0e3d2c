// What a list's script does from the first action on: handles the form, the links to its pages and the history.

import { placeTypedIn, queryFromUrl } from '../listing/query-from-url.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { dayOf } from '../wording/day-words.ts';
import { endAsking } from './asking.ts';
import { CANCELED } from './filter-sheet.ts';
import { linkToList } from './link-to-list.ts';
import { addressOf, isSame } from './list-address.ts';
import { openChosen } from './open-chosen.ts';
import { part } from './parts.ts';
import { completeDate, readForm, writeForm } from './query-form.ts';
import { warmUpResults } from './results.ts';
import {
  base,
  builtQuery,
  form,
  moment,
  onShown,
  recount,
  reportFailure,
  request,
  requested,
  results,
  revisit,
  revisitNoPlace,
  searchAtHand,
  shown,
  startTurn,
  visit,
} from './shown-list.ts';
import { manageScroll, replaceVisit, restoreScroll } from './visit-history.ts';

const sheet = part('sheet') as HTMLDialogElement;

/** Moves the page to where the list begins, unless that is in sight. */
function goToResults(): void {
  part('order').focus({ preventScroll: true });
  part('heading').scrollIntoView({ block: 'nearest' });
}

const placeField = import('./place-field.ts').then(({ openPlaceField }) =>
  openPlaceField({
    find: async (typed) => {
      const search = searchAtHand();
      const found = await search.findPlaces(
        typed,
        readForm(form, requested) ?? requested,
        moment(),
      );
      return { ...found, names: search.names };
    },
    findHere: async () => {
      const search = searchAtHand();
      await search.opening;
      return (await import('./find-here.ts')).findHere(search);
    },
    applyChange: (change) => void applyChange(change),
    reportFailure,
  }),
);
onShown(({ places }, { names }) => void placeField.then((field) => field.show(places, names)));

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
  void placeField
    .then((field) => field.leave())
    .then((change) => change && applyChange(change, true));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  sheet.close('show');
  void placeField
    .then((field) => field.send())
    .then((change) => change && applyChange(change).then(goToResults));
});

on('keydown', (field, event) => {
  if ((event as KeyboardEvent).key === 'Tab' && field.name === 'where') settlePlace();
});

/** Resolves once the whole form answers. */
export const ready = Promise.all([
  placeField,
  import('./around-list.ts').then(({ startGroups }) =>
    startGroups(recount, () => void applyChange((query) => query)),
  ),
]);

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
  void placeField.then((field) => field.write(''));
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
  request(query);
  const field = await placeField;
  field.write(typed);
  let change: ((query: Query) => Query) | undefined;
  if (typed !== '') {
    // The present list is not that of the address.
    results.ariaBusy = 'true';
    const isLatest = startTurn();
    change = await field.send(document.activeElement === document.body);
    if (!isLatest()) return;
  }
  const meant = change?.(query) ?? query;
  writeForm(form, meant);
  openChosen(form);
  if (typed !== '' && change === undefined) {
    await revisitNoPlace(meant, typed, restoreScroll);
    return;
  }
  await revisit(meant, ({ total }) => {
    if (change !== undefined) replaceVisit(addressOf(meant, total));
    restoreScroll();
  });
}

addEventListener('popstate', () => {
  const url = new URL(location.href);
  if (placeTypedIn(url) !== '' || !isSame(queryFromUrl(url, base), shown)) void open(url);
});

// The data is on its way before the fields are there, or the first letter is typed.
searchAtHand();
const isTyped = placeTypedIn(new URL(location.href)) !== '';
if (
  isTyped ||
  !isSame(shown, builtQuery) ||
  moment().now > Number(results.dataset['firstEnd'] ?? Infinity)
) {
  manageScroll();
  void open(new URL(location.href));
} else {
  // The address may ask for the very list that was built.
  endAsking();
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
