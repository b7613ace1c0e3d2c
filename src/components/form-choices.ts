// The choices of the form, made once for all pages of a list. A board has thousands of employers, of which a list shows
// six: the others are counted, and neither named nor sorted.

import { listWords } from '#words';
import type { Choice } from '../browser/choices.ts';
import { companyName, countryName } from '../browser/list-heading.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { type AreaNode, areaTree } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import type { Query } from '../listing/query.ts';

/** The values of a group that a page shows, and how many more there are. */
export interface ShownChoices {
  shown: Choice[];
  rest: number;
}

export interface FormChoices {
  types: ShownChoices;
  places: AreaNode[];
  companies: ShownChoices;
  livesIn: ShownChoices;
}

/** How many values a group shows at first. */
const MOST_SHOWN = 6;

const made = new WeakMap<FacetCounts, FormChoices>();

/** Takes a list's query, its counts and the names; gives the choices of its form. */
export function formChoices(
  { companies, livesIn }: Pick<Query, 'companies' | 'livesIn'>,
  counts: FacetCounts,
  names: Readonly<Record<string, string>>,
): FormChoices {
  const known = made.get(counts);
  if (known !== undefined) return known;
  const choices: FormChoices = {
    types: {
      // There are few, and people know their order.
      shown: ALL_TYPES.flatMap((type) => {
        const count = counts.types.get(type);
        return count === undefined
          ? []
          : [{ value: type, label: listWords.employmentTypes[type], count }];
      }),
      rest: 0,
    },
    places: areaTree(counts.places, names),
    companies: fullest(counts.companies, companies, (company) => companyName(company, names)),
    livesIn: fullest(counts.livesIn, livesIn, (country) => countryName(country, names)),
  };
  made.set(counts, choices);
  return choices;
}

/** The values with the highest counts, by name where counts are equal, and those that are checked. */
function fullest(
  counts: ReadonlyMap<string, number>,
  checked: readonly string[],
  nameOf: (value: string) => string,
): ShownChoices {
  const toChoice = (value: string): Choice => ({
    value,
    label: nameOf(value),
    count: counts.get(value) ?? 0,
  });
  const top: Choice[] = [];
  for (const [value, count] of counts) {
    const last = top[MOST_SHOWN - 1];
    if (last !== undefined && count < last.count) continue;
    top.push(toChoice(value));
    top.sort(byCountThenName).splice(MOST_SHOWN);
  }
  const others = checked.filter(
    (value) => counts.has(value) && !top.some((choice) => choice.value === value),
  );
  const shown = [...top, ...others.map(toChoice)].sort(byCountThenName);
  return { shown, rest: counts.size - shown.length };
}

function byCountThenName(a: Choice, b: Choice): number {
  return b.count - a.count || (a.label < b.label ? -1 : 1);
}
