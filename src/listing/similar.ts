// Open jobs that really are like another: their titles share what is rare in them, or are the same.

import type { Job } from '../job/job.ts';
import { foldName } from '../job/fold.ts';
import { localityKey, type Place } from '../job/place.ts';
import { createSameTitle, titleKey, type TitledJob } from './same-title.ts';

/** How many are shown at most. */
const LIMIT = 4;
/** How much of two titles must be shared, by weight of words, where nothing else is. */
const ENOUGH = 0.6;
/** The same, where the employer, the city, the country or remote work is shared too. */
const ENOUGH_NEARBY = 0.4;
/** A word that more titles than this share says little, and costs the most to look through. */
const COMMON_FROM = 200;
/** Words that say little about what a job is. */
const COMMON = new Set(
  'and the for with a an of in to at on or der die das und im mit de la le les et en für m w d f h x senior junior lead ii iii iv remote'.split(
    ' ',
  ),
);
/** Stands for what a job has not. */
const NONE = -1;

/** What jobs are compared by. */
export interface JobTraits {
  slug: string;
  open: boolean;
  /** Of the title, each once. */
  words: readonly string[];
  employer: string | undefined;
  cities: readonly string[];
  regions?: readonly string[];
  countries: readonly string[];
  remote: boolean;
  /** Milliseconds since the epoch. */
  posted?: number;
}

/** Finds jobs like a given one; made once for a board, so that each search touches few jobs. */
export interface SimilarJobs {
  /** Takes the slug of a job, open or not; gives those of up to four open jobs like it, best first, never its own. */
  to: (slug: string) => string[];
}

/** Takes a job; gives what it is compared by. */
export function traitsOf(job: Job): JobTraits {
  const { slug, state, title, employer, places, remote, datePosted } = job;
  const words = foldName(title)
    .split(' ')
    .filter((word) => word.length > 1 && !COMMON.has(word));
  const cities = places.filter(({ locality }) => locality !== undefined).map(localityKey);
  return {
    slug,
    open: state === 'open',
    words: [...new Set(words)],
    employer: employer?.name,
    cities: [...new Set(cities)],
    regions: [...new Set(places.flatMap(regionKey))],
    countries: [...new Set(places.flatMap(({ country }) => country ?? []))],
    remote,
    ...(datePosted && { posted: datePosted.instant }),
  };
}

function regionKey({ country = '', region }: Place): string[] {
  return region === undefined ? [] : [`${country}|${foldName(region)}`];
}

/** Takes the traits of jobs; gives what finds the similar ones among those that are open. */
export function createSimilarJobs(traits: Iterable<JobTraits>): SimilarJobs {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const jobs = Array.from(traits, (each) => toNumbered(each, numberOf));
  const places = new Map(jobs.map(({ slug }, place) => [slug, place]));
  /** The places in `jobs` of the open ones that share a word. */
  const byWord = new Map<number, number[]>();
  for (const [place, { words, open }] of jobs.entries()) {
    for (const word of open ? words : []) {
      const sharing = byWord.get(word);
      if (sharing === undefined) byWord.set(word, [place]);
      else sharing.push(place);
    }
  }
  const countOf = (word: number) => byWord.get(word)?.length ?? 0;
  const isRare = (word: number) => countOf(word) <= COMMON_FROM;
  const weightOf = (word: number) => 1 / Math.log2(2 + countOf(word) / 4);
  const totalOf = (words: readonly number[]) =>
    words.reduce((total, word) => total + weightOf(word), 0);
  const totals = Float64Array.from(jobs, ({ words }) => totalOf(words));
  const sameTitle = createSameTitle(jobs);
  return {
    to: (slug) => {
      const asked = places.get(slug) ?? NONE;
      const own = jobs[asked];
      if (own === undefined) throw new Error(`There is no job ${slug}.`);
      const common = own.words.filter((word) => !isRare(word));
      const ways = [
        () => alike(asked, own),
        () => sameTitle(own, own.words),
        // "Data Scientist, Glaciology" is a data scientist too; one word alone says too little.
        () => (common.length > 1 ? sameTitle(own, common) : []),
      ];
      let found: number[] = [];
      for (const way of ways) {
        if (found.length >= LIMIT) break;
        found = firstOfEach([...found, ...way()].filter((place) => place !== asked));
      }
      return found.slice(0, LIMIT).flatMap((place) => jobs[place]?.slug ?? []);
    },
  };

  /** The places of the jobs whose titles share enough of what is rare, best first. */
  function alike(asked: number, own: TitledJob): number[] {
    const total = totals[asked] ?? 0;
    const shared = sharingWith(own);
    return [...sharedWeights(own.words)]
      .flatMap(([place, weight]) => {
        const other = jobs[place];
        if (other === undefined || place === asked) return [];
        // The shared words' weight as a share of all words in both titles.
        const title = weight / (total + (totals[place] ?? 0) - weight);
        return { place, slug: other.slug, title, surroundings: shared(other) };
      })
      .filter(({ title, surroundings }) => title >= (surroundings > 0 ? ENOUGH_NEARBY : ENOUGH))
      .map(({ place, slug, title, surroundings }) => ({ place, slug, score: title + surroundings }))
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .map(({ place }) => place);
  }

  /** Leaves one job of an employer and a title: more of them tell a reader nothing new. */
  function firstOfEach(found: readonly number[]): number[] {
    const seen = new Set<string>();
    return found.filter((place) => {
      const { employer = NONE, words = [] } = jobs[place] ?? {};
      const key = employer === NONE ? String(place) : `${employer} of ${titleKey(words)}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  /** The weight of the words that each job shares, by its place; jobs that share only common words are left out. */
  function sharedWeights(words: readonly number[]): Map<number, number> {
    const shared = new Map<number, number>();
    const add = (place: number, word: number) =>
      shared.set(place, (shared.get(place) ?? 0) + weightOf(word));
    for (const word of words.filter(isRare)) {
      for (const place of byWord.get(word) ?? []) add(place, word);
    }
    for (const word of words.filter((each) => !isRare(each))) {
      for (const place of shared.keys()) if (jobs[place]?.words.includes(word)) add(place, word);
    }
    return shared;
  }
}

function toNumbered(
  { slug, open, words, employer, cities, regions = [], countries, remote, posted = 0 }: JobTraits,
  numberOf: (text: string) => number,
): TitledJob {
  // "Georgia" may be a word, an employer and several areas.
  const toNumbers = (kind: string, names: readonly string[]) =>
    names.map((name) => numberOf(`${kind} ${name}`));
  return {
    slug,
    open,
    words: words.map(numberOf),
    employer: employer === undefined ? NONE : numberOf(`employer ${employer}`),
    cities: toNumbers('city', cities),
    regions: toNumbers('region', regions),
    countries: toNumbers('country', countries),
    remote,
    posted,
  };
}

/** Takes a job's traits; gives what scores the surroundings that another shares with it. A job may be in thousands of cities. */
function sharingWith(own: TitledJob): (other: TitledJob) => number {
  const [cities, countries] = [new Set(own.cities), new Set(own.countries)];
  return (other) => {
    const employer = own.employer !== NONE && own.employer === other.employer ? 0.3 : 0;
    const sameCity = other.cities.some((city) => cities.has(city));
    const sameCountry = other.countries.some((country) => countries.has(country));
    const remote = own.remote && other.remote ? 0.2 : 0;
    return employer + Math.max(sameCity ? 0.3 : sameCountry ? 0.2 : 0, remote);
  };
}
