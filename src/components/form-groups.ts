// Which groups of choices the form has, and which of them are open at first.

import { pageWords } from '#words';
import type { FormChoices, ShownChoices } from '../board/form-choices.ts';
import { FACETS } from '../listing/facets.ts';
import { facetLegend } from '../wording/facet-legend.ts';
import type { Query } from '../listing/query.ts';

export interface Group {
  legend: string;
  /** The parameter that the form sends. */
  name: string;
  choices: ShownChoices;
  checked: readonly string[];
  /** Absent where values can't be left out. */
  excluded?: readonly string[];
}

/** Returns the group of a facet; absent where the board has not got it, or its owner keeps it out of the form. */
export function facetGroup(name: string, query: Query, { facets }: FormChoices): Group | undefined {
  const choices = facets[name];
  const own = FACETS.find(({ key }) => key === name)?.own;
  if (choices === undefined || (own !== undefined && !own.facet)) return undefined;
  const [checked = [], excluded = []] = [query.facets[name], query.excluded[name]];
  return { legend: facetLegend(name), name, choices, checked, excluded };
}

/** Returns the group of the companies; of one company there is nothing to choose, and its departments take the place. */
export function companyGroup(query: Query, choices: FormChoices): Group | undefined {
  const company = facetGroup('company', query, choices);
  const values = (company?.choices.shown.length ?? 0) + (company?.choices.rest ?? 0);
  return values > 1 ? company : facetGroup('department', query, choices);
}

/** Returns those that not every board has, the most useful first. */
export function furtherGroups(query: Query, choices: FormChoices): Group[] {
  const own = FACETS.flatMap((facet) => (facet.own === undefined ? [] : [facet.key]));
  const others = ['tags', 'level', 'occupation', 'industry', 'skill', 'language'];
  const keys = new Set(['category', 'department', ...own, ...others]);
  keys.delete(companyGroup(query, choices)?.name ?? '');
  const groups = [...keys].flatMap((name) => facetGroup(name, query, choices) ?? []);
  const lives = {
    legend: pageWords.whereYouLive,
    name: 'lives',
    choices: choices.livesIn,
    checked: query.livesIn,
  };
  return choices.livesIn.shown.length === 0 ? groups : [...groups, lives];
}

export function isChosen({ checked, excluded = [] }: Group): boolean {
  return checked.length + excluded.length > 0;
}

/** How many values the open groups of a form may show together: more would not fit beside the first jobs. */
const MOST_ROWS = 9;

/** Returns which groups are open at first: of those in this order, each that still fits. */
export function openAtFirst<Name extends string>(rows: Readonly<Record<Name, number>>): Set<Name> {
  const open = new Set<Name>();
  let free = MOST_ROWS;
  for (const name of Object.keys(rows) as Name[]) {
    if (rows[name] > free) continue;
    open.add(name);
    free -= rows[name];
  }
  return open;
}
