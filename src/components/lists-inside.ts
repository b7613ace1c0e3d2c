// The lists that lead on from a list to a part of it.

import type { Board } from '../board/board.ts';
import { type AreaNode, areaTree, byCountThenName, childrenOf } from '../listing/areas.ts';
import { paths } from '../settings/site-paths.ts';
import { facetValueName } from '../wording/list-heading.ts';

type Parts = Pick<Board, 'openAreaTree' | 'categoryPlaces' | 'areaNames'>;

/** Returns the places with lists inside a place, or all; of a category, those where it has lists. */
export function placesInside(
  { openAreaTree, categoryPlaces, areaNames }: Parts,
  { area, category }: { area: string | undefined; category: string | undefined },
): readonly AreaNode[] {
  if (category === undefined) {
    return area === undefined ? openAreaTree : childrenOf(openAreaTree, area);
  }
  const lists = categoryPlaces.lists.get(category) ?? new Map<string, number>();
  const inside = [...lists].filter(([path]) => area === undefined || path.startsWith(`${area}/`));
  return areaTree(new Map(inside), areaNames);
}

/** Returns the lists of categories at a place, the fullest first. */
export function listsAt(
  { categoryPlaces, areaNames }: Parts,
  area: string,
): { href: string; label: string; count: number }[] {
  return [...categoryPlaces.lists]
    .flatMap(([category, areas]) => {
      const count = areas.get(area);
      const name = facetValueName('category', category, areaNames);
      const href = paths.facet('category', `${category}/${area}`);
      return count === undefined ? [] : [{ href, label: name, name, count }];
    })
    .sort(byCountThenName);
}
