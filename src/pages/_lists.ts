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
  const areas = countAreas(board.rows.filter((row) => isOpen(row, board.now)));
  return [
    list('', {}),
    list('remote', { remote: true }),
    list('closing-soon', { validity: 'closing-soon' }),
    ...[...areas.keys()].map((area) => list(`places/${area}`, { places: [area] })),
  ];
}
