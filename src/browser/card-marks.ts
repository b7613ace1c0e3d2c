// What a card says to this visitor alone: that a job is new, that it was seen, that it is saved.

import { isSaved, isSeen, isStorageAvailable } from './browser-storage.ts';
import { fieldOf } from './refresh-cards.ts';
import { showSavedCount } from './saved-count.ts';

let isAvailable: boolean | undefined;

/** Marks a card; jobs posted after `lastVisitDay` are new. */
export function markCard(card: HTMLElement, lastVisitDay?: string): void {
  const article = card.closest<HTMLElement>('article') ?? card.querySelector('article');
  const { slug } = article?.dataset ?? {};
  const posted = fieldOf<HTMLTimeElement>(card, 'posted')?.dateTime;
  const isNew = lastVisitDay !== undefined && posted !== undefined && posted > lastVisitDay;
  show(card, 'isNew', isNew);
  isAvailable ??= isStorageAvailable();
  if (!isAvailable || slug === undefined) return;
  show(card, 'seen', !isNew && isSeen(slug));
  show(card, 'save', true)?.setAttribute('aria-pressed', String(isSaved(slug)));
}

function show(card: HTMLElement, field: string, isShown: boolean): HTMLElement | null {
  const element = fieldOf(card, field);
  if (element) element.hidden = !isShown;
  return element;
}

/** Has the stars of the cards inside an element save their jobs. */
export function offerSavingIn(element: HTMLElement): void {
  element.addEventListener('click', ({ target }) => {
    const star = (target as Element).closest<HTMLElement>('[data-field="save"]');
    const article = star?.closest<HTMLElement>('article');
    if (!star || !article) return;
    void import('./save-card.ts').then(({ saveCard }) => {
      star.setAttribute('aria-pressed', String(saveCard(article)));
      showSavedCount();
    });
  });
}
