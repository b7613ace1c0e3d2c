// One page of a list.

export interface Page<T> {
  rows: T[];
  /** From 1; the last page where a later one was asked for. */
  page: number;
  /** At least 1: an empty list has one page. */
  pageCount: number;
  total: number;
}

/** Takes rows, a page number from 1 and a size; gives that page's rows, or the last page's. */
export function paginate<T>(rows: readonly T[], page: number, perPage: number): Page<T> {
  const pageCount = Math.max(1, Math.ceil(rows.length / perPage));
  const current = Math.min(Math.max(1, page), pageCount);
  return {
    rows: rows.slice((current - 1) * perPage, current * perPage),
    page: current,
    pageCount,
    total: rows.length,
  };
}
