// What a query found, written into the page.

import { appliedFilters } from './applied-filters.ts';
import { listHeading, orderLine, statusLine } from './list-heading.ts';
import { waysOut } from './ways-out.ts';
import { type FilterContext, isOpen, select } from '../listing/filter.ts';
import { paginate } from '../listing/pagination.ts';
import type { Query } from '../listing/query.ts';
import { paths } from '../paths.ts';
import { site } from '../site.ts';
import { toCard } from './job-card.ts';
import { showPageLinks } from './show-page-links.ts';
import { copyOf, part } from './parts.ts';
import type { SearchFile } from './search-file.ts';

/** Changes in quick succession are announced once. */
const ANNOUNCE_AFTER = 250;
let announcing: ReturnType<typeof setTimeout> | undefined;

/** Shows what a query finds; gives how many jobs it found. */
export function showResults(file: SearchFile, query: Query, context: FilterContext): number {
  const found = select(file.rows, query, context);
  const page = paginate(found, query.page, site.jobsPerPage);
  const heading = listHeading(query, page, file.areaNames);
  part('heading').textContent = heading;
  document.title = `${heading} | ${site.name}`;
  part('order').textContent = orderLine(query);
  announce(statusLine(page));
  part('cards').replaceChildren(...page.rows.map((row) => toCard(row, context)));
  showChips(query, file);
  showWaysOut(file, query, context, page.total === 0);
  showPageLinks(query, page.page, page.pageCount);
  return page.total;
}

/** Says something in the live region. */
export function announce(words: string): void {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    part('status').textContent = words;
  }, ANNOUNCE_AFTER);
}

function showChips(query: Query, { areaNames }: SearchFile): void {
  const chips = part('chips');
  const clear = chips.lastElementChild;
  const filters = appliedFilters(query, areaNames).map(({ label, without }) => {
    const chip = copyOf('chip-pattern');
    chip.querySelector('a')!.href = paths.forQuery(without);
    chip.querySelector('bdi')!.textContent = label;
    return chip;
  });
  chips.hidden = filters.length === 0;
  chips.replaceChildren(...filters, ...(clear ? [clear] : []));
}

function showWaysOut(
  file: SearchFile,
  query: Query,
  context: FilterContext,
  isEmpty: boolean,
): void {
  part('nothing').hidden = !isEmpty;
  const isEmptyBoard = !file.rows.some((row) => isOpen(row, context.now));
  part('nothing-open').hidden = !isEmptyBoard;
  part('nothing-found').hidden = isEmptyBoard;
  const ways = isEmpty ? waysOut(file.rows, query, file.areaNames, context) : [];
  const items = ways.map((way) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = paths.forQuery(way.query);
    link.textContent = way.label;
    item.append(link);
    return item;
  });
  part('ways-out').replaceChildren(...items);
}
