// The line of a job's text that says what was searched, on cards in view whose title and facts do not say it.

import type { LinePiece } from '../search/matching/matched-line.ts';
import { part } from './parts.ts';
import type { Search } from './search-client.ts';
import { fieldOf } from './refresh-cards.ts';

let watching: IntersectionObserver | undefined;

/** Expects the index of the first such job among the cards. */
export function showMatchedLines(search: Search, words: string, first: number): void {
  watching?.disconnect();
  const cards = [...part('cards').querySelectorAll<HTMLElement>('.card')].slice(first);
  if (cards.length === 0) return;
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      void showLine(search, words, target as HTMLElement);
    }
  });
  watching = watch;
  for (const card of cards) {
    const line = fieldOf(card, 'match');
    // Its room is kept from the start.
    if (line) line.hidden = false;
    watch.observe(card);
  }
}

async function showLine(search: Search, words: string, card: HTMLElement): Promise<void> {
  const page = card.querySelector<HTMLAnchorElement>('h3 a')?.href;
  if (page === undefined) return;
  // A line that can't be read is missing from the card; the list says nothing less.
  const pieces = await search.findLine(words, page).catch(() => undefined);
  fieldOf(card, 'match')?.replaceChildren(...(pieces ?? []).map(toNode));
}

function toNode({ text, isMatch }: LinePiece): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
