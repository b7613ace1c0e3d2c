// Open jobs that really are like another: their titles share what is rare in them.

import type { Job } from '../job/job.ts';
import { foldName } from '../job/fold.ts';
import { localityKey } from '../job/place.ts';

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
  countries: readonly string[];
  remote: boolean;
}

/** The same with a number for each word and name: a large board has few of them, many times. */
interface NumberedTraits {
  slug: string;
  open: boolean;
  words: readonly number[];
  employer: number;
  cities: readonly number[];
  countries: readonly number[];
  remote: boolean;
}

/** Finds jobs like a given one; made once for a board, so that each search touches few jobs. */
export interface SimilarJobs {
  /** Takes the slug of a job, open or not; gives those of up to four open jobs like it, best first, never its own. */
  to: (slug: string) => string[];
}

/** Takes a job; gives what it is compared by. */
export function traitsOf({ slug, state, title, employer, places, remote }: Job): JobTraits {
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
    countries: [...new Set(places.flatMap(({ country }) => country ?? []))],
    remote,
  };
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
  const weightOf = (word: number) => 1 / Math.log2(2 + countOf(word) / 4);
  const totalOf = (words: readonly number[]) =>
    words.reduce((total, word) => total + weightOf(word), 0);
  const totals = Float64Array.from(jobs, ({ words }) => totalOf(words));
  return {
    to: (slug) => {
      const asked = places.get(slug) ?? NONE;
      const own = jobs[asked];
      if (own === undefined) throw new Error(`There is no job ${slug}.`);
      const total = totals[asked] ?? 0;
      const shared = sharingWith(own);
      return [...sharedWeights(own.words)]
        .flatMap(([place, weight]) => {
          const other = jobs[place];
          if (other === undefined || place === asked) return [];
          // The shared words' weight as a share of all words in both titles.
          const title = weight / (total + (totals[place] ?? 0) - weight);
          return { slug: other.slug, title, surroundings: shared(other) };
        })
        .filter(({ title, surroundings }) => title >= (surroundings > 0 ? ENOUGH_NEARBY : ENOUGH))
        .map(({ slug: found, title, surroundings }) => ({ found, score: title + surroundings }))
        .sort((a, b) => b.score - a.score || (a.found < b.found ? -1 : 1))
        .slice(0, LIMIT)
        .map(({ found }) => found);
    },
  };

  /** The weight of the words that each job shares, by its place; jobs that share only common words are left out. */
  function sharedWeights(words: readonly number[]): Map<number, number> {
    const shared = new Map<number, number>();
    const add = (place: number, word: number) =>
      shared.set(place, (shared.get(place) ?? 0) + weightOf(word));
    const isRare = (word: number) => countOf(word) <= COMMON_FROM;
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
  { slug, open, words, employer, cities, countries, remote }: JobTraits,
  numberOf: (text: string) => number,
): NumberedTraits {
  return {
    slug,
    open,
    words: words.map(numberOf),
    employer: employer === undefined ? NONE : numberOf(employer),
    cities: cities.map(numberOf),
    countries: countries.map(numberOf),
    remote,
  };
}

/** Takes a job's traits; gives what scores the surroundings that another shares with it. A job may be in thousands of cities. */
function sharingWith(own: NumberedTraits): (other: NumberedTraits) => number {
  const [cities, countries] = [new Set(own.cities), new Set(own.countries)];
  return (other) => {
    const employer = own.employer !== NONE && own.employer === other.employer ? 0.3 : 0;
    const sameCity = other.cities.some((city) => cities.has(city));
    const sameCountry = other.countries.some((country) => countries.has(country));
    const remote = own.remote && other.remote ? 0.2 : 0;
    return employer + Math.max(sameCity ? 0.3 : sameCountry ? 0.2 : 0, remote);
  };
}
