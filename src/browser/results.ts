// Writes what a query found into the page.

import { listWords } from '#words';
import type { Moment } from '../listing/moment.ts';
import { EVERYTHING_OPEN, orderOf, type Query } from '../listing/query.ts';
import type { JobRow } from '../listing/row.ts';
import type { SharedFacts } from '../listing/shared-facts.ts';
import type { Found } from '../search/engine.ts';
import { paths } from '../settings/list-paths.ts';
import { site } from '../site.ts';
import { appliedFilters } from '../wording/applied-filters.ts';
import {
  askedFirst,
  type CardContext,
  createCardContext,
  shortName,
} from '../wording/card-facts.ts';
import { counted } from '../wording/counts.ts';
import { listHeading, orderLine, statusLine } from '../wording/list-heading.ts';
import { endAsking } from './asking.ts';
import { toCard, warmUpCard } from './job-card.ts';
import { copyOf, part } from './parts.ts';
import type { Search } from './search-client.ts';

type Counted = Omit<Found, 'rows'>;

/** Changes in quick succession are announced once. */
const ANNOUNCE_AFTER = 250;
/** The rest of a list may be a moment away. */
const ANNOUNCE_PART_AFTER = 1_000;
let announcing: ReturnType<typeof setTimeout> | undefined;

/** No card is lower, in pixels: its employer's mark, or two lines, and the room above and below. */
const LOWEST_CARD = 62;

/** The query of which the first part is shown: the jobs that say its words in their title or facts. */
let firstPartOf: Query | undefined;

/** Shows the first screen of results, with jobs posted since the last visit marked. Returns what shows the rest. */
export function showResults(
  search: Search,
  query: Query,
  found: Found,
  moment: Moment,
  lastVisitDay?: string,
  unknownPlace?: string,
): () => void {
  const { rows, words } = found;
  const isPartial = words?.isPartial === true;
  const firstScreen = cardsInView();
  const context = cardContextOf(search);
  const lines = linesAbove(query, found);
  const cardsOf = (from: number, to = rows.length) =>
    rows.slice(from, to).flatMap((row, index) => {
      const card = toCard(askedFirst(row, query.places), context, moment, lastVisitDay);
      const line = lines.get(from + index);
      return line === undefined ? [card] : [toLine(line), card];
    });
  writeHeading(query, found, context);
  part('heading').ariaBusy = String(isPartial);
  part('order').textContent = orderLine(query);
  // The built list's count is never seen above another list.
  if (endAsking()) part('status').textContent = statusOf(query, found);
  announce(statusOf(query, found), isPartial ? ANNOUNCE_PART_AFTER : ANNOUNCE_AFTER);
  // The count of a search for words may take two lines, once texts are searched too.
  part('results').classList.toggle('results--words', words !== undefined);
  // What came first stays where it is.
  const kept = firstPartOf === query ? part('cards').children.length : 0;
  firstPartOf = isPartial ? query : undefined;
  if (kept === 0) part('cards').replaceChildren(...cardsOf(0, firstScreen));
  const here = kept === 0 ? firstScreen : kept;
  showChips(query, search.names);
  part('notes').hidden = true;
  part('nothing').hidden = found.total > 0;
  if (found.total === 0) {
    void import('./ways-out.ts').then(({ showWaysOut }) =>
      showWaysOut(search, query, moment, unknownPlace),
    );
  }
  return () => {
    writeTitle(query, found, search);
    part('jobs-found').textContent = `(${listWords.jobs(counted(found.total))})`;
    part('cards').append(...cardsOf(here));
    if (words !== undefined) {
      void import('./words-told.ts').then(({ showMatchedLines, showNotes }) => {
        showNotes(query, words, search.names);
        showMatchedLines(search, query.words, firstMention(query, found));
      });
    }
  };
}

function writeHeading(query: Query, found: Counted, context: CardContext): void {
  const nameOf = (path: string) => shortName(path, context);
  part('heading').textContent = listHeading(query, found, context.names, nameOf);
}

/** Names places in full: a title stands among those of other sites. */
function writeTitle(query: Query, found: Counted, { names }: Search): void {
  document.title = `${listHeading(query, found, names)} | ${site.name}`;
}

/** The index on the page of the first job whose text alone mentions the words; Infinity where there is none. */
function firstMention(query: Query, { words, total, page }: Found): number {
  if (words === undefined || words.isPartial || words.inFields === total) return Infinity;
  if (orderOf(query) !== 'relevance') return Infinity;
  return Math.max(0, words.inFields - (page - 1) * site.jobsPerPage);
}

/** The lines that part a list, by the index of the job below each. */
function linesAbove(query: Query, found: Found): Map<number, string> {
  const lines = new Map<number, string>();
  const unpaid = firstWithoutPay(query, found.rows);
  if (unpaid !== undefined) lines.set(found.rows.indexOf(unpaid), listWords.noPay);
  const { words, total, page } = found;
  const mention = firstMention(query, found);
  if (words !== undefined && (mention > 0 || page === 1)) {
    lines.set(mention, listWords.mentionInText(counted(total - words.inFields)));
  }
  return lines;
}

function statusOf(query: Query, found: Found): string {
  const { words, total } = found;
  if (words === undefined || firstMention(query, found) === Infinity) return statusLine(found);
  const inTexts = counted(total - words.inFields);
  return `${statusLine(found)}. ${listWords.saidWhere(counted(words.inFields), inTexts)}`;
}

/** The first job below those with pay, where the list is in the order of pay. */
function firstWithoutPay(query: Query, rows: Found['rows']): JobRow | undefined {
  if (orderOf(query) !== 'pay') return undefined;
  return rows.find(({ pay, estimatedPay }) => pay === undefined && estimatedPay === undefined);
}

function toLine(words: string): HTMLElement {
  const line = document.createElement('li');
  line.className = 'cards__line';
  line.textContent = words;
  return line;
}

/** What the cards of a search are written with, until another search is opened. */
let written: { search: Search; context: CardContext } | undefined;

function cardContextOf(search: Search): CardContext {
  if (written?.search !== search) {
    const shared = JSON.parse(part('results').dataset['shared'] ?? '{}') as SharedFacts;
    written = { search, context: createCardContext(search.names, shared) };
  }
  return written.context;
}

/** Shows that no job is in the place that was typed, with what else the query finds. */
export function showNoPlace(search: Search, query: Query, moment: Moment, typed: string): void {
  const none = { rows: [], total: 0, page: 1, pageCount: 1 };
  showResults(search, query, none, moment, undefined, typed)();
  // With a slash it would be read as the path of an area.
  const withTyped = { ...query, places: [typed.replaceAll('/', ' ')] };
  writeHeading(withTyped, none, cardContextOf(search));
  writeTitle(withTyped, none, search);
  announce(listWords.noPlace(typed));
}

/** How many cards reach the bottom of the screen; costs no layout if called before anything changes. */
function cardsInView(): number {
  const room = innerHeight - part('cards').getBoundingClientRect().top;
  return Math.max(1, Math.ceil(room / LOWEST_CARD));
}

/** Makes every part of a result and drops it, because the first use of formats and code is slow. */
export function warmUpResults(moment: Moment): void {
  warmUpCard(moment);
  const query = { ...EVERYTHING_OPEN, words: 'a' };
  const found = { total: 1, page: 1, pageCount: 1 };
  listHeading(query, found, {});
  statusLine(found);
  orderLine(query);
  toChips(query, {});
}

/** Writes words into the live region. */
export function announce(words: string, after = ANNOUNCE_AFTER): void {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    part('status').textContent = words;
  }, after);
}

function showChips(query: Query, names: Search['names']): void {
  const chips = part('chips');
  const clear = chips.lastElementChild;
  const filters = toChips(query, names);
  chips.hidden = filters.length === 0;
  chips.replaceChildren(...filters, ...(clear ? [clear] : []));
}

function toChips(query: Query, names: Search['names']): HTMLElement[] {
  return appliedFilters(query, names).map(({ label, without }) => {
    const chip = copyOf('chip-pattern');
    chip.querySelector('a')!.href = paths.forQuery(without);
    chip.querySelector('bdi')!.textContent = label;
    return chip;
  });
}
