// What a list knows of a job: the projection that the build and the browser share.

import { typeSegment } from '../job/employment-type-segment.ts';
import type { EmploymentType } from '../job/job.ts';
import type { Pay } from '../job/pay.ts';
import type { FacetValues } from './facets.ts';

/** WGS 84 degrees, rounded to hundredths, about a kilometer. */
export type Point = readonly [latitude: number, longitude: number];

/** In place of countries where applicants may live anywhere. */
export const ANYWHERE = '*';

/** In place of a country for areas that are none, or where nothing is stated: a code that ISO 3166-1 never assigns. */
export const ELSEWHERE = 'zz';

/** One job in a list. */
export interface JobRow {
  slug: string;
  title: string;
  employer?: string;
  /** The employer as addresses write it. */
  company?: string;
  /** Paths of its places, the narrowest area of each, in the posting's order: "us/wa/seattle". */
  places: readonly string[];
  points: readonly Point[];
  /** Kilometers to the places that a search is around, where the job is in none of them. */
  away?: number;
  remote: boolean;
  /** Whether the owner asks that it stands first. */
  featured?: true;
  /** Countries that applicants may live in, lower-case ISO 3166-1 alpha-2, ELSEWHERE or ANYWHERE; empty where those of its places count. */
  livesIn: readonly string[];
  types: readonly EmploymentType[];
  /** Types as written, where they map to none of the known ones. */
  otherTypes: readonly string[];
  pay?: Pay;
  /** What the source estimates, where the employer states nothing. */
  estimatedPay?: Pay;
  /** The values of facets, as addresses write them, but for type and company. */
  facets: FacetValues;
  /** Short skills, for the search. */
  skills: readonly string[];
  /** The likely language of its words, ISO 639-1, for the search. */
  wordsIn?: string;
  /** Milliseconds since the epoch. */
  posted?: number;
  /** "2026-11-20", the day that the employer stated. */
  postedDay?: string;
  /** When its page last changed, where that is another instant than `posted`. */
  changed?: number;
  closes?: number;
  /** The last day to apply, where the employer is. */
  closesDay?: string;
}

/** Returns the paths of every area that holds the job: "us/wa/seattle", "us/wa", "us". */
export function areasOfRow({ places }: JobRow): string[] {
  const areas = new Set<string>();
  for (const place of places) {
    for (let path = place; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      areas.add(path);
    }
  }
  return [...areas];
}

/** The values of a facet that a job has, as addresses write them. */
export function valuesOfRow({ types, company, facets }: JobRow, key: string): readonly string[] {
  switch (key) {
    case 'type':
      return types.map(typeSegment);
    case 'company':
      return company === undefined ? [] : [company];
    default:
      return facets[key] ?? [];
  }
}
