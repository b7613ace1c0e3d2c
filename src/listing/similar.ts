// Open jobs that are similar to another: their titles share what is rare in them, or are the same.

import type { Job } from '../job/job.ts';
import { foldName } from '../job/fold.ts';
import { localityKey, type Place } from '../job/place/place.ts';
import { createSameTitle, titleKey, type TitledJob } from './same-title.ts';

/** How many are shown at most. */
const MOST_SHOWN = 4;
/** How much of two titles must be shared, by weight of words, where nothing else is. */
const ENOUGH = 0.6;
/** The same, where the employer, the city, the country or remote work is shared too. */
const ENOUGH_NEARBY = 0.4;
/** A word that more titles than this share says little, and costs the most to look through. */
const COMMON_FROM = 200;
/** On a board of so many jobs two shared words are better than none. */
const MANY = 300;
/** Of jobs that share a word, so many are looked at where it is common. */
const MOST_LOOKED_AT = 2000;
/** Words that say little about what a job is. */
const COMMON = new Set(
  'and the for with a an of in to at on or der die das und im mit de la le les et en für m w d f h x senior junior lead ii iii iv remote'.split(
    ' ',
  ),
);
/** The id of what a job does not have. */
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

/** Made once for a board, so that each search touches few jobs. */
export interface SimilarJobs {
  /** Returns the slugs of up to four open jobs similar to any job, best first; throws for an unknown slug. */
  to: (slug: string) => string[];
}

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

export function createSimilarJobs(traits: Iterable<JobTraits>): SimilarJobs {
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const jobs = Array.from(traits, (each) => toTitledJob(each, idOf));
  const indexBySlug = new Map(jobs.map(({ slug }, index) => [slug, index]));
  // The indexes of the open jobs that share a word.
  const byWord = new Map<number, number[]>();
  for (const [index, { words, open }] of jobs.entries()) {
    for (const word of open ? words : []) {
      const sharing = byWord.get(word);
      if (sharing === undefined) byWord.set(word, [index]);
      else sharing.push(index);
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
      const ownIndex = indexBySlug.get(slug) ?? NONE;
      const own = jobs[ownIndex];
      if (own === undefined) throw new Error(`There is no job ${slug}.`);
      const common = own.words.filter((word) => !isRare(word));
      const searches = [
        () => sharingRareWords(ownIndex, own),
        () => sameTitle(own, own.words),
        // "Data Scientist, Glaciology" is a data scientist too; one word alone says too little.
        () => (common.length > 1 ? sameTitle(own, common) : []),
        () => (jobs.length >= MANY ? sharingTwoWords(own) : []),
      ];
      let found: number[] = [];
      for (const search of searches) {
        if (ofOthers(found).length >= MOST_SHOWN) break;
        found = firstOfEach([...found, ...search()].filter((index) => index !== ownIndex));
      }
      // One an employer; where that leaves room, as on the board of one employer, others of the same follow.
      const shown = [...new Set([...ofOthers(found), ...found])].slice(0, MOST_SHOWN);
      return shown.flatMap((index) => jobs[index]?.slug ?? []);
    },
  };

  /** The indexes of the jobs whose titles share enough of what is rare, best first. */
  function sharingRareWords(ownIndex: number, own: TitledJob): number[] {
    const total = totals[ownIndex] ?? 0;
    const scoreSurroundings = createSurroundingsScore(own);
    return [...sharedWeights(own.words)]
      .flatMap(([index, weight]) => {
        const other = jobs[index];
        if (other === undefined || index === ownIndex) return [];
        // The shared words' weight as a share of all words in both titles.
        const title = weight / (total + (totals[index] ?? 0) - weight);
        return { index, slug: other.slug, title, surroundings: scoreSurroundings(other) };
      })
      .filter(({ title, surroundings }) => title >= (surroundings > 0 ? ENOUGH_NEARBY : ENOUGH))
      .map(({ index, slug, title, surroundings }) => ({ index, slug, score: title + surroundings }))
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .map(({ index }) => index);
  }

  /** The indexes of jobs whose titles share two words, however common, those with most and nearest first. */
  function sharingTwoWords(own: TitledJob): number[] {
    const scoreSurroundings = createSurroundingsScore(own);
    const words = new Set(own.words);
    const lists = own.words.map((word) => byWord.get(word) ?? []);
    // What shares two words is in all lists but one at most.
    const [, ...shorter] = lists.sort((a, b) => b.length - a.length);
    return [...new Set(shorter.flatMap((list) => list.slice(-MOST_LOOKED_AT)))]
      .flatMap((index) => {
        const other = jobs[index];
        const shared = other?.words.filter((word) => words.has(word)).length ?? 0;
        if (other === undefined || shared < 2) return [];
        return { index, slug: other.slug, score: shared + scoreSurroundings(other) };
      })
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .map(({ index }) => index);
  }

  /** Leaves the first job of each employer, and all that state none. */
  function ofOthers(found: readonly number[]): number[] {
    const seen = new Set<number>();
    return found.filter((index) => {
      const employer = jobs[index]?.employer ?? NONE;
      return employer === NONE || (!seen.has(employer) && seen.add(employer));
    });
  }

  /** Leaves one job of an employer and a title: more of them are nothing new to a reader. */
  function firstOfEach(found: readonly number[]): number[] {
    const seen = new Set<string>();
    return found.filter((index) => {
      const { employer = NONE, words = [] } = jobs[index] ?? {};
      const key = employer === NONE ? String(index) : `${employer} of ${titleKey(words)}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  /** The weight of the words that each job shares, by its index; jobs that share only common words are left out. */
  function sharedWeights(words: readonly number[]): Map<number, number> {
    const shared = new Map<number, number>();
    const add = (index: number, word: number) =>
      shared.set(index, (shared.get(index) ?? 0) + weightOf(word));
    for (const word of words.filter(isRare)) {
      for (const index of byWord.get(word) ?? []) add(index, word);
    }
    for (const word of words.filter((each) => !isRare(each))) {
      for (const index of shared.keys()) if (jobs[index]?.words.includes(word)) add(index, word);
    }
    return shared;
  }
}

function toTitledJob(
  { slug, open, words, employer, cities, regions = [], countries, remote, posted = 0 }: JobTraits,
  idOf: (text: string) => number,
): TitledJob {
  // "Georgia" may be a word, an employer and several areas.
  const toIds = (kind: string, names: readonly string[]) =>
    names.map((name) => idOf(`${kind} ${name}`));
  return {
    slug,
    open,
    words: words.map(idOf),
    employer: employer === undefined ? NONE : idOf(`employer ${employer}`),
    cities: toIds('city', cities),
    regions: toIds('region', regions),
    countries: toIds('country', countries),
    remote,
    posted,
  };
}

/** Scores what another job shares with one besides its title. */
function createSurroundingsScore(own: TitledJob): (other: TitledJob) => number {
  // A job may be in thousands of cities.
  const [cities, countries] = [new Set(own.cities), new Set(own.countries)];
  return (other) => {
    const employer = own.employer !== NONE && own.employer === other.employer ? 0.3 : 0;
    const sameCity = other.cities.some((city) => cities.has(city));
    const sameCountry = other.countries.some((country) => countries.has(country));
    const remote = own.remote && other.remote ? 0.2 : 0;
    return employer + Math.max(sameCity ? 0.3 : sameCountry ? 0.2 : 0, remote);
  };
}
