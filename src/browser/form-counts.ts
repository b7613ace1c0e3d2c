// The counts beside the form's values, brought up to date.

import { listWords } from '#words';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { areaTree } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import { orderOf, type Query } from '../listing/query.ts';
import { type Choice, showChoices } from './choices.ts';
import { countLabel } from './counts.ts';
import { companyName, countryName } from './list-heading.ts';
import { showPlaces } from './place-choices.ts';

type Names = Readonly<Record<string, string>>;

/** Writes counts and what is chosen into the form. */
export function showCounts(
  form: HTMLFormElement,
  counts: FacetCounts,
  query: Query,
  names: Names,
): void {
  showPlaces(areaTree(counts.places, names), query.places, names);
  const show = (name: string, choices: Choice[], checked: readonly string[]) => {
    const group = form.querySelector<HTMLElement>(`[data-choices="${name}"]`);
    if (group) showChoices(group, choices, checked);
  };
  const choicesOf = <Value extends string>(
    found: ReadonlyMap<Value, number>,
    toLabel: (value: Value) => string,
  ) => [...found].map(([value, count]) => ({ value, label: toLabel(value), count }));
  show(
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
  show(
    'type',
    choicesOf(types, (type) => listWords.employmentTypes[type]),
    query.types,
  );
  // A board in pieces knows its companies only once they are asked for.
  if (counts.companies.size > 0) {
    show(
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

/** Offers the orders that make sense for the query; the first is what suits it. */
function showOrders(form: HTMLFormElement, query: Query): void {
  const suits = orderOf({ ...query, order: 'default' });
  for (const option of form.querySelectorAll<HTMLOptionElement>('[name="order"] option')) {
    if (option.value === '') option.textContent = listWords.order[suits];
    option.hidden =
      option.value === suits ||
      (option.value === 'distance' && (query.within === 0 || query.places.length === 0));
  }
}
