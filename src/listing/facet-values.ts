// Which values of each facet a job has, by what it states.

import type { Job } from '../job/job.ts';
import { workModesOf } from '../job/place/work-mode.ts';
import { seniorityOf } from '../job/seniority.ts';
import { toPathSegment } from '../job/slug.ts';
import { FACETS, readyProperty } from './facets.ts';

/** A value as postings write it, for those that are not named by the interface's words. */
export interface StatedValue {
  value: string;
  name?: string;
}

/** How many values of one facet a list knows of a job: sentences and long lists are for its page. */
const MOST_VALUES = 8;
const LONGEST_NAME = 60;
/** Each may have lists of its own at each place of the job. */
const MOST_CATEGORIES = 3;
/** Several names in one text: LinkedIn joins industries by commas without spaces, since names have commas too. */
const SEVERAL_NAMES = /,(?=\S)|[;|•·\n]/;
const SEVERAL_SKILLS = /[,;|•·\n]/;
/** The code of the Standard Occupational Classification before a name. */
const OCCUPATION_CODE = /^\d{2}-?\d{4}(?:\.\d{2})?[\s,:–-]*/;

/** Returns the values of every facet that a job has any of, but for type and company. */
export function facetValuesOf(job: Job): Record<string, StatedValue[]> {
  const stated = FACETS.map(
    ({ key, own }) => [key, own ? named(job.own?.[own.property]) : valuesOf(key, job)] as const,
  );
  return Object.fromEntries(
    stated
      .map(([key, values]) => [key, distinct(values).slice(0, MOST_VALUES)] as const)
      .filter(([, values]) => values.length > 0),
  );
}

function valuesOf(key: string, job: Job): StatedValue[] {
  const { texts, language = job.description.language } = job;
  switch (key) {
    case 'mode':
      return workModesOf(job).map((value) => ({ value }));
    case 'level':
      return seniorityOf(job).map((value) => ({ value }));
    case 'occupation':
      return named(texts.occupationalCategory, SEVERAL_NAMES, OCCUPATION_CODE);
    case 'industry':
      return named(texts.industry, SEVERAL_NAMES);
    case 'skill':
      return named(texts.skills, SEVERAL_SKILLS);
    case 'language':
      return language === undefined ? [] : [{ value: language.split('-')[0]!.toLowerCase() }];
    case 'category':
      return named(job.own?.[readyProperty(key)]).slice(0, MOST_CATEGORIES);
    case 'department':
    case 'tags':
      return named(job.own?.[readyProperty(key)]);
    default:
      return [];
  }
}

/** Splits where several names stand in one text. */
function named(texts: readonly string[] = [], separator?: RegExp, before?: RegExp): StatedValue[] {
  return texts
    .flatMap((text) => (separator === undefined ? [text] : text.split(separator)))
    .map((part) => (before === undefined ? part : part.replace(before, '')).trim())
    .filter((name) => name !== '' && name.length <= LONGEST_NAME)
    .map((name) => ({ value: toPathSegment(name), name }));
}

function distinct(values: readonly StatedValue[]): StatedValue[] {
  return [...new Map(values.map((stated) => [stated.value, stated])).values()];
}
