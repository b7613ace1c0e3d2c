// From a job to its row in a list.

import type { ApplicantLocation, Job } from '../job/job.ts';
import { guessLanguage } from '../job/guess-language.ts';
import { areasOf, type Place } from '../job/place/place.ts';
import { pointOfTown } from '../job/place/town-points.ts';
import { FEATURED } from '../job/own-properties.ts';
import type { Pay } from '../job/pay.ts';
import { toPathSegment } from '../job/slug.ts';
import { facetValuesOf } from './facet-values.ts';
import { ANYWHERE, ELSEWHERE, type JobRow, type Point } from './row.ts';

/** What the search knows of skills: sentences are for the job's page. */
const MOST_SKILLS = 8;
const LONGEST_SKILL = 40;
/** A nationwide posting may state thousands of points; the first are enough for a list. */
const MOST_POINTS = 200;

/** `changed` is when its page last changed, where that is known. */
export function toRow(job: Job, locale: string, changed?: number): JobRow {
  const places = job.places.flatMap((place) => areasOf(place, locale).at(-1)?.path ?? []);
  const { language = guessLanguage(`${job.title}. ${job.description.summary}`) } = job.description;
  const skills = (job.texts.skills ?? []).filter((skill) => skill.length <= LONGEST_SKILL);
  return {
    slug: job.slug,
    title: job.title,
    ...(job.employer && {
      employer: job.employer.name,
      company: toPathSegment(job.employer.name),
    }),
    places: [...new Set(places)],
    points: distinctPoints(job.places),
    remote: job.remote,
    ...(job.own?.[FEATURED] && { featured: true as const }),
    livesIn: livesInOf(job),
    types: job.employmentTypes,
    otherTypes: job.otherEmploymentTypes,
    ...(job.baseSalary ? { pay: job.baseSalary } : estimateOf(job)),
    facets: Object.fromEntries(
      Object.entries(facetValuesOf(job)).map(([key, stated]) => [
        key,
        stated.map(({ value }) => value),
      ]),
    ),
    skills: skills.slice(0, MOST_SKILLS),
    ...(language !== undefined && { wordsIn: language }),
    ...(job.datePosted && { posted: job.datePosted.instant, postedDay: job.datePosted.day }),
    ...(changed !== undefined && changed !== job.datePosted?.instant && { changed }),
    ...(job.validThrough && { closes: job.validThrough.instant, closesDay: job.validThrough.day }),
  };
}

/** Of several estimates the lowest, since an order by pay takes the lower end. */
function estimateOf({ estimatedSalaries }: Job): Pick<JobRow, 'estimatedPay'> {
  const amountOf = ({ min, max }: Pay) => min ?? max ?? Infinity;
  const [lowest] = [...estimatedSalaries].sort((a, b) => amountOf(a) - amountOf(b));
  return lowest === undefined ? {} : { estimatedPay: lowest };
}

function livesInOf({ applicantLocations, places }: Job): string[] {
  const isCountryKnown = places.some(({ country }) => country !== undefined);
  if (applicantLocations.length === 0) return isCountryKnown ? [] : [ELSEWHERE];
  const countries = new Set(applicantLocations.map(countryOf));
  return countries.has(ANYWHERE) ? [ANYWHERE] : [...countries];
}

/** A state or a city lets people of a part of its country apply: they find the job by their country. */
function countryOf({ country, within, kind }: ApplicantLocation): string {
  if (kind === 'anywhere') return ANYWHERE;
  return (country ?? within ?? ELSEWHERE).toLowerCase();
}

function distinctPoints(places: readonly Place[]): Point[] {
  const points = new Map<string, Point>();
  for (const place of places) {
    const degrees = pointOf(place);
    if (degrees === undefined) continue;
    const [latitude, longitude] = degrees;
    const point: Point = [Math.round(latitude * 100) / 100, Math.round(longitude * 100) / 100];
    points.set(point.join(), point);
    if (points.size === MOST_POINTS) break;
  }
  return [...points.values()];
}

/** The stated point of a town or of nothing else, or that of a known town; the center of a state or a country is near no job. */
function pointOf(place: Place): readonly [number, number] | undefined {
  const { country, region, locality, streetAddress, postalCode, latitude, longitude } = place;
  const isArea =
    (locality ?? streetAddress ?? postalCode) === undefined && (country ?? region) !== undefined;
  if (latitude === undefined || longitude === undefined) return pointOfTown(place);
  return isArea ? undefined : [latitude, longitude];
}
