// The links to a list's other pages, as Pagination.astro writes them.

import { listWords } from '#words';
import type { Query } from '../listing/query.ts';
import { paths } from '../settings/list-paths.ts';
import { countLabel } from '../wording/counts.ts';
import { pageLinks } from '../wording/page-links.ts';
import { part } from './parts.ts';

export function showPageLinks(query: Query, page: number, pageCount: number): void {
  const nav = part('pages');
  const entry = (child: HTMLElement) => {
    const element = document.createElement('li');
    element.append(child);
    return element;
  };
  const link = (number: number, text: string, rel?: string) => {
    const element = document.createElement('a');
    element.href = paths.forQuery({ ...query, page: number });
    element.textContent = text;
    if (rel !== undefined) element.rel = rel;
    else element.setAttribute('aria-label', listWords.page(text));
    if (number === page) element.setAttribute('aria-current', 'page');
    return entry(element);
  };
  const gap = () => {
    const element = document.createElement('span');
    element.textContent = '…';
    return entry(element);
  };
  nav.hidden = pageCount === 1;
  nav
    .querySelector('ul')
    ?.replaceChildren(
      ...(page > 1 ? [link(page - 1, listWords.previous, 'prev')] : []),
      ...pageLinks(page, pageCount).map((number) =>
        number === 'gap' ? gap() : link(number, countLabel(number)),
      ),
      ...(page < pageCount ? [link(page + 1, listWords.next, 'next')] : []),
    );
}
