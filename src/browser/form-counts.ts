// Updates the counts beside the form's values.

import { listWords } from '#words';
import { areaTree } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import { FACETS } from '../listing/facets.ts';
import { orderOf, type Query } from '../listing/query.ts';
import { countLabel } from '../wording/counts.ts';
import { countryName, facetValueName } from '../wording/list-heading.ts';
import type { ChoiceGroups } from './choice-groups.ts';
import { showPlaces } from './place-choices.ts';

type Names = Readonly<Record<string, string>>;

/** Writes the counts and what is checked into the form. */
export function showCounts(
  form: HTMLFormElement,
  groups: ChoiceGroups,
  counts: FacetCounts,
  query: Query,
  names: Names,
): void {
  showPlaces(areaTree(counts.places, names), query.places, names);
  const choicesOf = (found: ReadonlyMap<string, number>, toLabel: (value: string) => string) =>
    [...found].map(([value, count]) => ({ value, label: toLabel(value), count }));
  groups.show(
    'lives',
    choicesOf(counts.livesIn, (country) => countryName(country, names)),
    { checked: query.livesIn, excluded: [] },
  );
  for (const { key } of FACETS) {
    const found = counts.facets[key];
    // A board in pieces has its companies only once they are requested.
    if (found === undefined) continue;
    const choices = choicesOf(found, (value) => facetValueName(key, value, names));
    const [checked = [], excluded = []] = [query.facets[key], query.excluded[key]];
    groups.show(key, choices, { checked, excluded });
  }
  const single: Record<string, number> = {
    ...counts.validity,
    remote: counts.remote,
    pay: counts.payStated,
    ...Object.fromEntries(
      [...counts.postedWithin].map(([days, count]) => [`posted-${days}`, count]),
    ),
  };
  for (const element of form.querySelectorAll<HTMLElement>('[data-count]')) {
    element.textContent = countLabel(single[element.dataset['count'] ?? ''] ?? 0);
  }
  showOrders(form, query);
}

/** Offers the orders that make sense for the query; the first option is its default. */
function showOrders(form: HTMLFormElement, query: Query): void {
  const suits = orderOf({ ...query, order: 'default' });
  const order = form.elements.namedItem('order') as HTMLSelectElement;
  for (const option of order.options) {
    if (option.value === '') option.textContent = listWords.order[suits];
    option.hidden =
      option.value === suits ||
      (option.value === 'distance' && (query.within === 0 || query.places.length === 0));
  }
}
