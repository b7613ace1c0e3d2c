// The properties of the owner's own that postings may state.

import type { site } from '../site.ts';

/** As site.ts states it: a name, or one with what people see in its place. */
type Category = Extract<(typeof site)['categories'], readonly unknown[]>[number];

/** Returns each property with the values that it may have and what people see of them, or true for any. */
export function declaredProperties({
  facets,
  categories,
}: Pick<typeof site, 'facets' | 'categories'>): Record<string, true | Record<string, string>> {
  return {
    'x:tags': true,
    'x:department': true,
    ...Object.fromEntries(facets.map(({ property }) => [property, true])),
    ...(typeof categories === 'boolean'
      ? categories && { 'x:category': true }
      : { 'x:category': labelsOf(categories) }),
  };
}

/** Returns what people see of the categories, in their order; undefined where postings name them. */
export function categoryLabels({
  categories,
}: Pick<typeof site, 'categories'>): string[] | undefined {
  if (typeof categories === 'boolean') return undefined;
  return [...new Set(categories.map(labelOf))];
}

/** A posting may write the label too. */
function labelsOf(categories: readonly Category[]): Record<string, string> {
  const labels = categories.map(labelOf);
  return Object.fromEntries([
    ...labels.map((label) => [label, label] as const),
    ...categories.map((category) => [nameOf(category), labelOf(category)] as const),
  ]);
}

function nameOf(category: Category): string {
  return typeof category === 'string' ? category : category.name;
}

function labelOf(category: Category): string {
  return typeof category === 'string' ? category : category.label;
}
