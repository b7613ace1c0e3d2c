// Cards: copies of the page's pattern filled with a row, and cards of the page brought up to date.

import { dayOf, dayWords } from './day-words.ts';
import { hueOf, initialsOf } from './employer-mark.ts';
import { closesSoon, type FilterContext, hasClosed } from '../listing/filter.ts';
import type { JobRow } from '../listing/row.ts';
import { paths } from '../paths.ts';
import { copyOf } from './parts.ts';
import { closesWords, postedWords } from './relative-days.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Takes a row; gives its card. */
export function toCard(row: JobRow, context: FilterContext): HTMLElement {
  const card = copyOf('card-pattern');
  const closed = hasClosed(row, context.now);
  const today = dayOf(context.now);
  const link = write(card, 'title', row.title) as HTMLAnchorElement;
  link.href = paths.job(row.slug);
  write(card, 'employer', row.employer);
  write(card, 'placeLine', row.placeLine);
  write(card, 'pay', row.pay);
  write(card, 'employment', row.employment);
  write(card, 'remote', row.remote ? 'Remote' : undefined);
  write(card, 'closed', closed ? 'Closed' : undefined);
  writeDay(card, 'posted', row.postedDay, (day) => postedWords(day, today));
  const near = closed || closesSoon(row, context);
  writeDay(card, 'closes', near ? row.closesDay : undefined, (day) =>
    closed ? `Closed ${dayWords(day)}` : closesWords(day, today),
  );
  if (row.employer !== undefined) mark(card, row.employer);
  return card;
}

/** Takes cards that the build wrote; makes their dates relative, and hides those whose job has ended. */
export function refreshCards(cards: Iterable<HTMLElement>, context: FilterContext): void {
  const today = dayOf(context.now);
  for (const card of cards) {
    const closes = Number(card.dataset['closes'] ?? Infinity);
    const posted = field<HTMLTimeElement>(card, 'posted');
    if (posted) posted.textContent = postedWords(posted.dateTime, today);
    const end = field<HTMLTimeElement>(card, 'closes');
    if (!end || field(card, 'closed')) continue;
    end.textContent = closesWords(end.dateTime, today);
    end.hidden = closes > context.now + context.closingSoonDays * DAY;
    const place = card.closest('li');
    if (place) place.hidden = context.now > closes;
  }
}

function field<Kind extends HTMLElement>(card: HTMLElement, name: string): Kind | null {
  return card.querySelector<Kind>(`[data-field="${name}"]`);
}

function write(card: HTMLElement, name: string, text: string | undefined): HTMLElement | null {
  const element = field(card, name);
  if (text === undefined) element?.remove();
  else if (element) (element.querySelector('bdi') ?? element).textContent = text;
  return element;
}

function writeDay(
  card: HTMLElement,
  name: string,
  day: string | undefined,
  toWords: (day: string) => string,
): void {
  const time = write(card, name, day === undefined ? undefined : toWords(day));
  if (!time || day === undefined) return;
  (time as HTMLTimeElement).dateTime = day;
  time.hidden = false;
}

function mark(card: HTMLElement, employer: string): void {
  const tile = card.querySelector('.mark');
  tile?.classList.add(hueOf(employer));
  if (tile) tile.textContent = initialsOf(employer);
}
