// The script of every list: answers the form, pages and history from one file of rows.

import { dayOf } from './day-words.ts';
import { facetCounts } from './facet-counts.ts';
import { countLabel } from './list-heading.ts';
import { believableNow } from '../listing/filter.ts';
import { queryFromUrl } from '../listing/paths.ts';
import type { Query } from '../listing/query.ts';
import { paths } from '../paths.ts';
import { site } from '../site.ts';
import { refreshCards } from './job-card.ts';
import { part } from './parts.ts';
import { showPlaces, showRest, toggleLevel } from './place-choices.ts';
import { completeDate, readForm, writeForm } from './query-form.ts';
import { announce, showResults } from './results.ts';
import { contextOf, loadSearchFile, type SearchFile } from './search-file.ts';
import { showSurroundings } from './surroundings.ts';
import { keepScroll, pushVisit, restoreScroll } from './visits.ts';

const form = part('filters') as HTMLFormElement;
const results = part('results');
const { searchFile = '', builtAt, firstEnd } = results.dataset;
const base = paths.home();
const builtQuery = queryFromUrl(new URL(location.pathname, location.origin), base);
const now = () => believableNow(Number(builtAt), Date.now());
let shown = queryFromUrl(new URL(location.href), base);
let latest = 0;

/** Fetches the rows where they are not here yet, and hands them on unless a newer wish came in between. */
async function withRows(use: (file: SearchFile) => void): Promise<void> {
  const turn = ++latest;
  results.ariaBusy = 'true';
  try {
    const file = await loadSearchFile(searchFile);
    if (turn === latest) use(file);
  } catch {
    announce('The jobs could not be loaded. Check the connection and try again.');
  }
  if (turn === latest) results.ariaBusy = 'false';
}

function show(file: SearchFile, query: Query): number {
  const context = contextOf(file);
  const total = showResults(file, query, context);
  shown = query;
  const isBuiltList = isSame({ ...query, page: 1 }, { ...builtQuery, page: 1 });
  showSurroundings(paths.forQuery(query), isBuiltList);
  showCounts(file);
  return total;
}

function showCounts(file: SearchFile): void {
  const counts = facetCounts(file.rows, shown, file.areaNames, contextOf(file));
  showPlaces(counts.places, shown.places, file.areaNames);
  for (const element of form.querySelectorAll<HTMLElement>('[data-count]')) {
    const value = element.dataset['count'] ?? '';
    const found = {
      ...counts.types,
      ...counts.validity,
      remote: counts.remote,
      pay: counts.payStated,
    };
    element.textContent = countLabel(found[value as keyof typeof found] ?? 0);
  }
}

/** Shows a query and gives it its place in the history. */
function visit(query: Query): Promise<void> {
  return withRows((file) => {
    const total = show(file, query);
    const address = addressOf(query, total);
    if (address !== location.pathname + location.search) pushVisit(address);
  });
}

/** A place or a type without an open job has no page of its own: its address is the form's. */
function addressOf(query: Query, total: number): string {
  const address = paths.forQuery(query);
  return total > 0 || address.includes('?') ? address : paths.formFor(query);
}

function isSame(a: Query, b: Query): boolean {
  return paths.forQuery(a) === paths.forQuery(b);
}

function goToResults(): void {
  part('order').focus({ preventScroll: true });
  results.scrollIntoView({ block: 'start' });
}

form.addEventListener('change', ({ target }) => {
  completeDate(form, target as HTMLInputElement, dayOf(now()));
  const query = readForm(form, shown.companies);
  if (query) void visit(query);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void visit(readForm(form, shown.companies) ?? shown).then(goToResults);
});

form.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  if (button?.matches('.places__open')) {
    toggleLevel(button);
    void withRows(showCounts);
  } else if (button?.matches('.places__rest button')) {
    showRest(button);
  } else if (button?.matches('.filters__more')) {
    const isOpen = form.classList.toggle('filters--open');
    button.setAttribute('aria-expanded', String(isOpen));
    button.textContent = isOpen ? 'Fewer filters' : 'More filters';
  }
});

results.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || link.closest('[data-part="cards"]')) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const query = queryFromUrl(new URL(link.href), base);
  void visit(query).then(() => {
    writeForm(form, query);
    goToResults();
  });
});

addEventListener('popstate', () => {
  const query = queryFromUrl(new URL(location.href), base);
  if (isSame(query, shown)) return;
  writeForm(form, query);
  void withRows((file) => {
    show(file, query);
    restoreScroll();
  });
});

refreshCards(results.querySelectorAll<HTMLElement>('.cards .card'), {
  now: now(),
  closingSoonDays: site.closingSoonDays,
});
if (!isSame(shown, builtQuery) || now() > Number(firstEnd ?? Infinity)) {
  keepScroll();
  writeForm(form, shown);
  void withRows((file) => {
    show(file, shown);
    restoreScroll();
  });
} else {
  restoreScroll();
}
