// Every list that has a page of its own.

import { listTitle } from '../browser/list-title.ts';
import { typeSegment } from '../job/employment-type-segment.ts';
import type { EmploymentType } from '../job/job.ts';
import type { Board } from '../board/board.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
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
  return [
    list('', {}),
    list('remote', { remote: true }),
    list('closing-soon', { validity: 'closing-soon' }),
    ...[...openAreas(board).keys()].map((area) => list(`places/${area}`, { places: [area] })),
    ...openTypes(board).map((type) => list(`types/${typeSegment(type)}`, { types: [type] })),
    ...[...openCompanies(board).keys()].map((company) =>
      list(`companies/${company}`, { companies: [company] }),
    ),
  ];
}

/** Takes the board; gives the areas that have an open job, and how many. */
export function openAreas(board: Board): FacetCounts['places'] {
  return board.openCounts.places;
}

/** Takes the board; gives the employment types that have an open job. */
export function openTypes(board: Board): EmploymentType[] {
  return [...board.openCounts.types.keys()].sort();
}

/** Takes the board; gives the employers that have an open job, as addresses write them, and how many. */
export function openCompanies(board: Board): FacetCounts['companies'] {
  return board.openCounts.companies;
}
