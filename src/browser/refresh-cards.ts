// Cards that the build wrote, brought up to date by the visitor's clock.

import type { Moment } from '../listing/moment.ts';
import { closesSoon, hasClosed } from '../listing/ends.ts';
import { closesWords, postedWords } from './relative-days.ts';

/** Takes cards that the build wrote; makes their dates relative, and hides those whose job has ended. */
export function refreshCards(cards: Iterable<HTMLElement>, moment: Moment): void {
  for (const card of cards) {
    const closes =
      card.dataset['closes'] === undefined ? undefined : Number(card.dataset['closes']);
    const posted = fieldOf<HTMLTimeElement>(card, 'posted');
    if (posted) posted.textContent = postedWords(posted.dateTime, moment.today);
    const end = fieldOf<HTMLTimeElement>(card, 'closes');
    if (!end || fieldOf(card, 'closed')) continue;
    end.textContent = closesWords(end.dateTime, moment.today);
    end.hidden = !closesSoon(closes, moment);
    const place = card.closest('li');
    if (place) place.hidden = hasClosed(closes, moment.now);
  }
}

/** Shows on a card whether its job was posted after the day of the visitor's last visit. */
export function markNew(card: HTMLElement, lastVisitDay: string | undefined): void {
  const posted = fieldOf<HTMLTimeElement>(card, 'posted')?.dateTime;
  const sign = fieldOf(card, 'isNew');
  if (sign && posted && lastVisitDay !== undefined) sign.hidden = posted <= lastVisitDay;
}

/** Takes a card and the name of one of its facts; gives the element that shows it. */
export function fieldOf<Kind extends HTMLElement>(card: HTMLElement, name: string): Kind | null {
  return card.querySelector<Kind>(`[data-field="${name}"]`);
}
