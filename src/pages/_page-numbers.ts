// How many pages a list has, as its routes need it.

import type { Board } from '../board/board.ts';
import { paginate } from '../listing/pagination.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { site } from '../site.ts';

/** A page of a list: what its route's parameter says, and the query it shows. */
export interface ListPage {
  /** Absent on the first page, else "page/2". */
  suffix: string | undefined;
  query: Query;
  /** Of all that the page may show. */
  cacheKey: string;
}

/** Takes the board and what a list asks for; gives each page of it. */
export function listPages(board: Board, asked: Partial<Query>): ListPage[] {
  const query = { ...EVERYTHING_OPEN, ...asked };
  const { pageCount } = paginate(board.find(query), 1, site.jobsPerPage);
  return Array.from({ length: pageCount }, (_, index) => ({
    suffix: index === 0 ? undefined : `page/${index + 1}`,
    query: { ...query, page: index + 1 },
    cacheKey: board.digest,
  }));
}
