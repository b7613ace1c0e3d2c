// One page of a list.

export interface Page<T> {
  rows: T[];
  /** From 1; the last page where a later one was requested. */
  page: number;
  /** At least 1: an empty list has one page. */
  pageCount: number;
  total: number;
}

/** Counts pages from 1; returns the last page for any later one. */
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
