// What stands around the jobs of a list, in one file: the groups of the form with their counts, the links to pages. It is
// loaded beside the list's script, which finds and shows jobs without it.

import type { FacetCounts } from '../listing/facet-counts.ts';
import type { Query } from '../listing/query.ts';
import type { Found } from '../search/engine.ts';
import { countFormFilters } from '../wording/applied-filters.ts';
import { createChoiceGroups } from './choice-groups.ts';
import { showFilterCount } from './filter-count.ts';
import { showCounts } from './form-counts.ts';
import { handleGroups } from './group-controls.ts';
import { part } from './parts.ts';
import { showPageLinks } from './show-page-links.ts';

const form = part('filters') as HTMLFormElement;
const groups = createChoiceGroups(form);

/** Shows how many pages and filters a list has. */
export function showAround(
  query: Query,
  { total, page, pageCount, words }: Found,
  names: Readonly<Record<string, string>>,
): void {
  // Until the total stands, no page links do.
  if (words?.isPartial === true) part('pages').hidden = true;
  else showPageLinks(query, page, pageCount);
  showFilterCount(total, countFormFilters(query, names));
}

/** Writes the counts and what is checked into the form. */
export function showGroups(
  counts: FacetCounts,
  query: Query,
  names: Readonly<Record<string, string>>,
): void {
  showCounts(form, groups, counts, query, names);
}

/** Expects functions that write the counts of what is shown, and that search for what the form has now. */
export function startGroups(recount: () => Promise<void>, search: () => void): void {
  handleGroups(form, groups, { recount, search });
}
