// Every list that has a page of its own.

import { listTitle } from '../browser/list-heading.ts';
import type { Board } from '../jobs.ts';
import { countAreas } from '../listing/areas.ts';
import { isOpen } from '../listing/filter.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';

/** A list: its folder below the base, without slashes at its ends; what it is called; the query it shows. */
export interface List {
  folder: string;
  title: string;
  query: Query;
}

/** Takes the board; gives its lists, the index first. */
export function listsOf(board: Board): List[] {
  const list = (folder: string, asked: Partial<Query>): List => {
    const query = { ...EVERYTHING_OPEN, ...asked };
    return { folder, title: listTitle(query, board.areaNames), query };
  };
  const areas = countAreas(openRows(board));
  return [
    list('', {}),
    list('remote', { remote: true }),
    list('closing-soon', { validity: 'closing-soon' }),
    ...[...areas.keys()].map((area) => list(`places/${area}`, { places: [area] })),
    ...openTypes(board).map((type) => list(`types/${type}`, { types: [type] })),
    ...openCompanies(board).map((company) =>
      list(`companies/${company}`, { companies: [company] }),
    ),
  ];
}

/** Takes the board; gives the employment types that have an open job, as addresses write them. */
export function openTypes(board: Board): string[] {
  return distinct(openRows(board).flatMap(({ types = [] }) => types));
}

/** Takes the board; gives the employers that have an open job, as addresses write them. */
export function openCompanies(board: Board): string[] {
  return distinct(openRows(board).flatMap(({ company = [] }) => company));
}

function openRows(board: Board) {
  return board.rows.filter((row) => isOpen(row, board.now));
}

function distinct(segments: readonly string[]): string[] {
  return [...new Set(segments)].sort();
}
