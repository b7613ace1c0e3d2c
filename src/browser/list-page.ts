// What a list shows at once, by the visitor's clock. The search is loaded at the first action, or for an address that asks
// for another list than the built one.

import { dayOf } from '../wording/day-words.ts';
import { markCard, offerSavingIn } from './card-marks.ts';
import { giveUpAsking } from './asking.ts';
import { startFilterSheet } from './filter-sheet.ts';
import { tellAge } from './tell-age.ts';
import { scrollToWhereLeft } from './left-scroll.ts';
import { rememberList } from './list-left.ts';
import { linkToList } from './link-to-list.ts';
import workerAddress from './search-worker.ts?worker&url';
import { visitorMoment } from './moment.ts';
import { part } from './parts.ts';
import { recordVisit } from './record-visit.ts';
import { refreshCards } from './refresh-cards.ts';

/** The buttons of the form that the search handles. */
const SEARCH_BUTTONS = '.places__open, .places__rest button, .choices__more, .choice__not';

export function startListPage(): void {
  const form = part('filters') as HTMLFormElement;
  const results = part('results');
  const { builtAt, firstEnd } = results.dataset;
  const moment = visitorMoment(Number(builtAt));
  const before = recordVisit(Date.now());
  const lastVisitDay = before === undefined ? undefined : dayOf(before);
  rememberList(() => part('heading').textContent?.trim() ?? '');
  if (lastVisitDay !== undefined) results.dataset['lastVisitDay'] = lastVisitDay;
  // Back may change the address before the search is there.
  results.dataset['builtPath'] = location.pathname;
  const builtCards = results.querySelectorAll<HTMLElement>('.cards .card');
  tellAge(Number(builtAt)).catch(() => undefined);
  refreshCards(builtCards, moment);
  for (const card of builtCards) markCard(card, lastVisitDay);
  offerSavingIn(results);

  let loaded: Promise<unknown> | undefined;
  const load = () => (loaded ??= loadSearch());
  const loadSearch = async () => {
    // Beside the script that starts it.
    void fetch(workerAddress).catch(() => undefined);
    const { logos } = results.dataset;
    if (logos !== undefined) void showLogos(logos).catch(() => undefined);
    const { ready } = await import('./list-search.ts');
    await ready;
    form.removeEventListener('submit', waitToSend);
    form.removeEventListener('click', waitToPress);
    results.removeEventListener('click', waitToFollow);
  };
  /** What is done before the search has come is done again when it is there. */
  const onceLoaded = (repeat: () => void, otherwise: () => void) =>
    void load().then(repeat, (error: unknown) => {
      console.warn(error);
      otherwise();
    });
  function waitToSend(event: SubmitEvent): void {
    event.preventDefault();
    onceLoaded(
      () => form.requestSubmit(),
      () => form.submit(),
    );
  }
  function waitToPress({ target }: Event): void {
    const button = (target as Element).closest<HTMLButtonElement>(SEARCH_BUTTONS);
    if (button) onceLoaded(() => button.click(), tellFailure);
  }
  function waitToFollow(event: MouseEvent): void {
    const link = linkToList(event);
    if (!link) return;
    event.preventDefault();
    onceLoaded(
      () => link.click(),
      () => location.assign(link.href),
    );
  }
  form.addEventListener('submit', waitToSend);
  form.addEventListener('click', waitToPress);
  results.addEventListener('click', waitToFollow);
  for (const action of ['focusin', 'pointerdown', 'change'] as const) {
    // The fields of the search and the order stand outside the form.
    document.addEventListener(action, function begin({ target }) {
      if (!(target as Element).closest('[form], form, [data-part="open-sheet"]')) return;
      document.removeEventListener(action, begin);
      onceLoaded(() => undefined, tellFailure);
    });
  }
  addEventListener('popstate', () => onceLoaded(() => undefined, tellFailure), { once: true });
  startFilterSheet(form);

  fillWords();
  const isAsked = location.search.length > 1;
  if (isAsked || moment.now > Number(firstEnd ?? Infinity)) {
    onceLoaded(() => undefined, tellFailure);
  } else {
    scrollToWhereLeft();
  }
}

/** On the cards that the search draws; those of the page have them. */
async function showLogos(file: string): Promise<void> {
  const logos = await import('./employer-logos.ts');
  await logos.showLogos(part('cards'), file);
}

/** Shows in the search what its address asks for, which is understood once the search has come. */
function fillWords(): void {
  const asked = new URLSearchParams(location.search);
  for (const name of ['q', 'where']) {
    const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    // What was typed meanwhile stays.
    if (field?.value === '') field.value = asked.get(name) ?? '';
  }
}

function tellFailure(): void {
  // Words of its own would make each page's script larger.
  const { loadFailed = '' } = part('results').dataset;
  part('status').textContent = giveUpAsking() ?? loadFailed;
}
