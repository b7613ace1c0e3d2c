// Open jobs that really are like another: a rare word of the title shared, with its employer or its place.

import type { Job } from '../job/job.ts';
import { foldName } from '../job/fold.ts';
import { placeKey } from '../job/place.ts';

/** How many are shown at most. */
const LIMIT = 4;
/** A job below this shares too little: one rare title word and a country reach it. */
const THRESHOLD = 3;
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
  const byWord = new Map<string, Job[]>();
  for (const job of open) {
    for (const word of wordsOf(job)) byWord.set(word, [...(byWord.get(word) ?? []), job]);
  }
  return {
    to: (job) => {
      const scores = new Map<Job, number>();
      for (const word of wordsOf(job)) {
        const sharing = byWord.get(word) ?? [];
        // A word that many titles share says nothing, and costs the most.
        if (sharing.length > 200) continue;
        const weight = 2 / Math.log2(2 + sharing.length / 4);
        for (const other of sharing) scores.set(other, (scores.get(other) ?? 0) + weight);
      }
      return [...scores]
        .filter(([other]) => other.slug !== job.slug)
        .map(([other, words]) => ({ other, score: words + sharedSurroundings(job, other) }))
        .filter(({ score }) => score >= THRESHOLD)
        .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
        .slice(0, LIMIT)
        .map(({ other }) => other);
    },
  };
}

function wordsOf(job: Job): Set<string> {
  return new Set(
    foldName(job.title)
      .split(' ')
      .filter((word) => word.length > 1 && !COMMON.has(word)),
  );
}

function sharedSurroundings(a: Job, b: Job): number {
  const employer = a.employer !== undefined && a.employer.name === b.employer?.name ? 1.5 : 0;
  const keys = new Set(a.places.map(placeKey));
  const sameCity = b.places.some((place) => place.locality !== undefined && keys.has(placeKey(place)));
  const countries = new Set(a.places.map((place) => place.country).filter(Boolean));
  const sameCountry = b.places.some((place) => countries.has(place.country));
  const remote = a.remote && b.remote ? 1 : 0;
  return employer + Math.max(sameCity ? 1.5 : sameCountry ? 1 : 0, remote);
}
