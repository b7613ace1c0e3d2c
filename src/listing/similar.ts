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

/** Finds jobs like a given one; made once for a board, so that each search touches few jobs. */
export interface SimilarJobs {
  /** Takes any job; gives up to four open jobs like it, best first, never itself. */
  to: (job: Job) => Job[];
}

/** Takes the open jobs; gives what finds the similar ones among them. */
export function createSimilarJobs(open: readonly Job[]): SimilarJobs {
  const wordsByJob = new Map(open.map((job) => [job, wordsOf(job)]));
  const byWord = new Map<string, Job[]>();
  for (const [job, words] of wordsByJob) {
    for (const word of words) {
      const sharing = byWord.get(word);
      if (sharing === undefined) byWord.set(word, [job]);
      else sharing.push(job);
    }
  }
  const countOf = (word: string) => byWord.get(word)?.length ?? 0;
  const weightOf = (word: string) => 1 / Math.log2(2 + countOf(word) / 4);
  const totalOf = (words: ReadonlySet<string>) =>
    [...words].reduce((total, word) => total + weightOf(word), 0);
  const totals = new Map([...wordsByJob].map(([job, words]) => [job, totalOf(words)]));
  const known = new Map<Job, Surroundings>();
  const around = (job: Job): Surroundings => {
    const surroundings = known.get(job) ?? surroundingsOf(job);
    known.set(job, surroundings);
    return surroundings;
  };
  return {
    to: (job) => {
      const words = wordsOf(job);
      const total = totalOf(words);
      const own = around(job);
      const shared = sharedWeights(words);
      return [...shared]
        .filter(([other]) => other.slug !== job.slug)
        .map(([other, weight]) => ({
          other,
          // The shared words' weight as a share of all words in both titles.
          title: weight / (total + (totals.get(other) ?? 0) - weight),
          surroundings: sharedSurroundings(own, around(other)),
        }))
        .filter(({ title, surroundings }) => title >= (surroundings > 0 ? ENOUGH_NEARBY : ENOUGH))
        .map(({ other, title, surroundings }) => ({ other, score: title + surroundings }))
        .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
        .slice(0, LIMIT)
        .map(({ other }) => other);
    },
  };

  /** The weight of the words that each job shares; jobs that share only common words are left out. */
  function sharedWeights(words: ReadonlySet<string>): Map<Job, number> {
    const shared = new Map<Job, number>();
    const add = (job: Job, word: string) =>
      shared.set(job, (shared.get(job) ?? 0) + weightOf(word));
    const [rare, common] = [[...words].filter(isRare), [...words].filter((word) => !isRare(word))];
    for (const word of rare) for (const job of byWord.get(word) ?? []) add(job, word);
    for (const word of common) {
      for (const job of shared.keys()) if (wordsByJob.get(job)?.has(word)) add(job, word);
    }
    return shared;
  }

  function isRare(word: string): boolean {
    return countOf(word) <= COMMON_FROM;
  }
}

function wordsOf(job: Job): Set<string> {
  return new Set(
    foldName(job.title)
      .split(' ')
      .filter((word) => word.length > 1 && !COMMON.has(word)),
  );
}

/** What two jobs are compared by besides their titles; told once a job. */
interface Surroundings {
  employer: string | undefined;
  cities: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  remote: boolean;
}

function surroundingsOf({ employer, places, remote }: Job): Surroundings {
  return {
    employer: employer?.name,
    cities: new Set(
      places.filter(({ locality }) => locality !== undefined).map((place) => localityKey(place)),
    ),
    countries: new Set(places.flatMap(({ country }) => country ?? [])),
    remote,
  };
}

function sharedSurroundings(a: Surroundings, b: Surroundings): number {
  const employer = a.employer !== undefined && a.employer === b.employer ? 0.3 : 0;
  const sameCity = !a.cities.isDisjointFrom(b.cities);
  const sameCountry = !a.countries.isDisjointFrom(b.countries);
  const remote = a.remote && b.remote ? 0.2 : 0;
  return employer + Math.max(sameCity ? 0.3 : sameCountry ? 0.2 : 0, remote);
}
