// The pages of a list, for its routes.

import type { Board } from '../board/board.ts';
import { paginate } from '../listing/pagination.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { site } from '../site.ts';

export interface ListPage {
  /** The end of its route's parameter: absent on the first page, else "page/2". */
  suffix: string | undefined;
  query: Query;
  /** Changes with everything that the page may show. */
  cacheKey: string;
}

export function listPages(board: Board, asked: Partial<Query>): ListPage[] {
  const query = { ...EVERYTHING_OPEN, ...asked };
  const { pageCount } = paginate(board.find(query), 1, site.jobsPerPage);
  return Array.from({ length: pageCount }, (_, index) => ({
    suffix: index === 0 ? undefined : `page/${index + 1}`,
    query: { ...query, page: index + 1 },
    cacheKey: board.digest,
  }));
}
