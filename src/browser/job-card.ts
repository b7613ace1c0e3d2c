// Cards: copies of the page's pattern, filled from a row.

import { dateWords } from '#date-words';
import { listWords } from '#words';
import type { Moment } from '../listing/moment.ts';
import { closesSoon, hasClosed } from '../listing/ends.ts';
import type { JobRow } from '../listing/row.ts';
import { paths } from '../settings/site-paths.ts';
import { dayWords } from '../wording/day-words.ts';
import { hueOf, initialsOf } from '../wording/employer-mark.ts';
import { closesWords, postedWords } from '../wording/relative-days.ts';
import { payLine, placesLine, typesLine } from '../wording/row-words.ts';
import { copyOf } from './parts.ts';
import { fieldOf, markNew } from './refresh-cards.ts';

export function toCard(
  row: JobRow,
  names: Readonly<Record<string, string>>,
  moment: Moment,
  lastVisitDay?: string,
): HTMLElement {
  const card = copyOf('card-pattern');
  const closed = hasClosed(row.closes, moment.now);
  const article = card.querySelector('article');
  if (article) article.dataset['slug'] = row.slug;
  const link = write(card, 'title', row.title) as HTMLAnchorElement;
  link.href = paths.job(row.slug);
  write(card, 'employer', row.employer);
  write(card, 'placeLine', placesLine(row, names));
  write(card, 'pay', row.pay && payLine(row.pay));
  write(card, 'estimatedPay', row.estimatedPay && listWords.estimated(payLine(row.estimatedPay)));
  write(card, 'employment', typesLine(row));
  write(card, 'remote', row.remote ? listWords.remote : undefined);
  write(card, 'closed', closed ? listWords.closed : undefined);
  writeDay(card, 'posted', row.postedDay, (day) => postedWords(day, moment.today));
  markNew(card, lastVisitDay);
  const near = closed || closesSoon(row.closes, moment);
  writeDay(card, 'closes', near ? row.closesDay : undefined, (day) =>
    closed ? dateWords.closedOn(dayWords(day)) : closesWords(day, moment.today),
  );
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
    {},
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
