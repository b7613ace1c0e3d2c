// Checks the categories that site.ts states.

import { isText, toObject, wrongFact } from './wrong-fact.ts';

const EXAMPLE = "'Nursing' or { name: 'RN', label: 'Nursing' }";

/** Describes the first category that can't be used, as a sentence. */
export function findWrongCategory(categories: unknown): string | undefined {
  if (typeof categories === 'boolean') return undefined;
  if (!Array.isArray(categories) || categories.length === 0) {
    return wrongFact('categories', categories, "true, false, or a list such as ['Nursing']");
  }
  for (const [index, category] of (categories as unknown[]).entries()) {
    const { name, label } = toObject(category) ?? { name: category, label: category };
    if (!isText(name) || !isText(label)) {
      return wrongFact(`categories[${index}]`, category, EXAMPLE);
    }
  }
  return undefined;
}
