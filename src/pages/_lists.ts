// Every list that has a page of its own.

import { listTitle } from '../wording/list-title.ts';
import type { Board } from '../board/board.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import { type Facet, FACETS } from '../listing/facets.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';

export interface List {
  /** Below the base, without slashes at its ends. */
  folder: string;
  title: string;
  query: Query;
}

/** Lists them with the index first. */
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
    ...facetLists().flatMap(({ key, folder }) =>
      [...openValues(board, key).keys()].map((value) =>
        list(`${folder}/${value}`, { facets: { [key]: [value] } }),
      ),
    ),
    ...categoryLists(board).map(({ folder, path, asked }) => list(`${folder}/${path}`, asked)),
  ];
}

/** A category at a place: "nursing/gb/eng/leeds" in the folder of categories. */
interface CategoryList {
  folder: string;
  path: string;
  asked: Partial<Query>;
}

export function categoryLists(board: Board): CategoryList[] {
  const folder = facetLists().find(({ key }) => key === 'category')?.folder ?? '';
  return [...board.categoryPlaces.lists].flatMap(([category, areas]) =>
    [...areas.keys()].map((area) => ({
      folder,
      path: `${category}/${area}`,
      asked: { places: [area], facets: { category: [category] }, hasOwnList: true },
    })),
  );
}

/** Counts the open jobs of each area that has any. */
export function openAreas(board: Board): FacetCounts['places'] {
  return board.openCounts.places;
}

/** The facets whose values have lists. */
export function facetLists(): (Facet & { folder: string })[] {
  return FACETS.flatMap((facet) =>
    facet.folder === undefined ? [] : [{ ...facet, folder: facet.folder }],
  );
}

/** Counts the open jobs of each value of a facet that has any. */
export function openValues(board: Board, key: string): ReadonlyMap<string, number> {
  return board.openCounts.facets[key] ?? new Map();
}
