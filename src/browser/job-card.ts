// Cards: copies of the page's pattern, filled from a row.

import { dateWords } from '#date-words';
import { listWords } from '#words';
import type { Moment } from '../listing/moment.ts';
import { closesSoon, hasClosed } from '../listing/ends.ts';
import type { JobRow } from '../listing/row.ts';
import { paths } from '../settings/list-paths.ts';
import { type CardContext, cardFacts, createCardContext } from '../wording/card-facts.ts';
import { dayWords } from '../wording/day-words.ts';
import { hueOf, initialsOf } from '../wording/employer-mark.ts';
import { ageWords, closesWords } from '../wording/relative-days.ts';
import { markCard } from './card-marks.ts';
import { copyOf } from './parts.ts';
import { fieldOf } from './refresh-cards.ts';

export function toCard(
  row: JobRow,
  context: CardContext,
  moment: Moment,
  lastVisitDay?: string,
): HTMLElement {
  const card = copyOf('card-pattern');
  const closed = hasClosed(row.closes, moment.now);
  const article = card.querySelector('article');
  if (article) {
    article.dataset['slug'] = row.slug;
    if (row.closes !== undefined) article.dataset['closes'] = String(row.closes);
  }
  const facts = cardFacts(row, context);
  const link = write(card, 'title', row.title) as HTMLAnchorElement;
  link.href = paths.job(row.slug);
  write(card, 'employer', facts.employer);
  write(card, 'placeLine', facts.placeLine);
  write(card, 'pay', facts.pay);
  write(card, 'estimatedPay', facts.estimatedPay);
  write(card, 'employment', facts.employment);
  write(card, 'remote', facts.remote);
  const isLacking =
    facts.pay === undefined && facts.estimatedPay === undefined && !context.shared.lacksPay;
  if (!isLacking) fieldOf(card, 'lacksPay')?.remove();
  if (closed || !row.featured) fieldOf(card, 'featured')?.remove();
  fieldOf(card, 'save')?.setAttribute('aria-label', listWords.saveJob(row.title));
  writeDay(card, 'posted', row.postedDay, (day) => ageWords(day, moment.today));
  const end = writeDay(card, 'closes', row.closesDay, (day) =>
    closed ? dateWords.closedOn(dayWords(day)) : closesWords(day, moment.today),
  );
  end?.classList.add(closed ? 'fact--closed' : 'fact--soon');
  if (end) end.hidden = !closed && !closesSoon(row.closes, moment);
  markCard(card, lastVisitDay);
  if (row.employer !== undefined) mark(card, row.employer);
  return card;
}

/** Makes a card with every part and drops it, because the first use of formats and code is slow. */
export function warmUpCard(moment: Moment): void {
  toCard(
    {
      slug: '',
      title: '',
      employer: '',
      places: [],
      livesIn: [],
      points: [],
      types: ['FULL_TIME'],
      otherTypes: [],
      facets: {},
      skills: [],
      remote: true,
      postedDay: moment.today,
      closes: moment.now,
      closesDay: moment.today,
      pay: { currency: 'EUR', min: 1, max: 2, unit: 'YEAR' },
    },
    createCardContext({}, {}),
    moment,
  );
}

function write(card: HTMLElement, name: string, text: string | undefined): HTMLElement | null {
  const element = fieldOf(card, name);
  if (text === undefined) element?.remove();
  else if (element) (element.querySelector('bdi') ?? element).textContent = text;
  return element;
}

function writeDay(
  card: HTMLElement,
  name: string,
  day: string | undefined,
  toWords: (day: string) => string,
): HTMLElement | undefined {
  const time = write(card, name, day === undefined ? undefined : toWords(day));
  if (!time || day === undefined) return undefined;
  (time as HTMLTimeElement).dateTime = day;
  return time;
}

function mark(card: HTMLElement, employer: string): void {
  const tile = card.querySelector('.mark');
  tile?.classList.add(hueOf(employer));
  if (tile) tile.textContent = initialsOf(employer);
}
