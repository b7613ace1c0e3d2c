// Updates the counts beside the form's values.

import { listWords } from '#words';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { areaTree } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import { orderOf, type Query } from '../listing/query.ts';
import { countLabel } from '../wording/counts.ts';
import { companyName, countryName } from '../wording/list-heading.ts';
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
  const choicesOf = <Value extends string>(
    found: ReadonlyMap<Value, number>,
    toLabel: (value: Value) => string,
  ) => [...found].map(([value, count]) => ({ value, label: toLabel(value), count }));
  groups.show(
    'lives',
    choicesOf(counts.livesIn, (country) => countryName(country, names)),
    query.livesIn,
  );
  const types = new Map(
    ALL_TYPES.flatMap((type) => {
      const count = counts.types.get(type);
      return count === undefined ? [] : [[type, count] as const];
    }),
  );
  groups.show(
    'type',
    choicesOf(types, (type) => listWords.employmentTypes[type]),
    query.types,
  );
  // A board in pieces has its companies only once they are requested.
  if (counts.companies.size > 0) {
    groups.show(
      'company',
      choicesOf(counts.companies, (company) => companyName(company, names)),
      query.companies,
    );
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
