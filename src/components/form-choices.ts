// The choices of the form, made once for all pages of a list: there are as many as the board has employers and places.

import { listWords } from '#words';
import type { Choice } from '../browser/choices.ts';
import { companyName, countryName } from '../browser/list-heading.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { type AreaNode, areaTree } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';

export interface FormChoices {
  types: Choice[];
  places: AreaNode[];
  companies: Choice[];
  livesIn: Choice[];
}

const made = new WeakMap<FacetCounts, FormChoices>();

/** Takes a list's counts and the names; gives the choices of its form. */
export function formChoices(
  counts: FacetCounts,
  names: Readonly<Record<string, string>>,
): FormChoices {
  const known = made.get(counts);
  if (known !== undefined) return known;
  const choices: FormChoices = {
    types: ALL_TYPES.flatMap((type) => {
      const count = counts.types.get(type);
      return count === undefined
        ? []
        : [{ value: type, label: listWords.employmentTypes[type], count }];
    }),
    places: areaTree(counts.places, names),
    companies: toChoices(counts.companies, (company) => companyName(company, names)),
    livesIn: toChoices(counts.livesIn, (country) => countryName(country, names)),
  };
  made.set(counts, choices);
  return choices;
}

function toChoices(counts: ReadonlyMap<string, number>, nameOf: (value: string) => string) {
  return [...counts].map(([value, count]): Choice => ({ value, label: nameOf(value), count }));
}
