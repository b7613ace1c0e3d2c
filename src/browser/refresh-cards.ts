// Updates by the visitor's clock on cards that the build wrote.

import type { Moment } from '../listing/moment.ts';
import { closesSoon, hasClosed } from '../listing/ends.ts';
import { ageWords, closesWords } from '../wording/relative-days.ts';

/** Makes the cards' dates relative, and hides cards whose job has closed. */
export function refreshCards(cards: Iterable<HTMLElement>, moment: Moment): void {
  for (const card of cards) {
    const closes =
      card.dataset['closes'] === undefined ? undefined : Number(card.dataset['closes']);
    const posted = fieldOf<HTMLTimeElement>(card, 'posted');
    if (posted) posted.textContent = ageWords(posted.dateTime, moment.today);
    const end = fieldOf<HTMLTimeElement>(card, 'closes');
    if (!end || end.classList.contains('fact--closed')) continue;
    end.textContent = closesWords(end.dateTime, moment.today);
    end.hidden = !closesSoon(closes, moment);
    const row = card.closest('li');
    if (row) row.hidden = hasClosed(closes, moment.now);
  }
}

/** Finds the element that shows one of the card's facts, by its `data-field` name. */
export function fieldOf<Kind extends HTMLElement>(card: HTMLElement, name: string): Kind | null {
  return card.querySelector<Kind>(`[data-field="${name}"]`);
}
