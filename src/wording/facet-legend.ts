// What facets are called in the form and above their lists.

import { pageWords } from '#words';
import { FACETS } from '../listing/facets.ts';

const LEGENDS: Readonly<Record<string, string>> = {
  category: pageWords.category,
  department: pageWords.texts.employmentUnit,
  tags: pageWords.tags,
  type: pageWords.employmentType,
  company: pageWords.company,
  mode: pageWords.workMode,
  level: pageWords.seniority,
  occupation: pageWords.texts.occupationalCategory,
  industry: pageWords.texts.industry,
  skill: pageWords.texts.skills,
  language: pageWords.adLanguage,
};

export function facetLegend(key: string): string {
  const own = FACETS.find((facet) => facet.key === key)?.own;
  return own?.label ?? LEGENDS[key] ?? key;
}
