// Open jobs of one title, nearest first: those similar to a job whose title is so common that its words find too many.

/** What jobs are compared by, with an id for each word and name: a large board has few of them, many times. */
export interface TitledJob {
  slug: string;
  open: boolean;
  /** Of the title, each once. */
  words: readonly number[];
  /** Below 0 where none is stated. */
  employer: number;
  cities: readonly number[];
  regions: readonly number[];
  countries: readonly number[];
  remote: boolean;
  /** Milliseconds since the epoch. */
  posted: number;
}

/** So many of one area and title are enough to choose from. */
const MOST_PER_LIST = 24;
/** Not one: the job that others are compared with may be among them. */
const MOST_PER_EMPLOYER = 2;
/** A job may be in thousands of cities. */
const MOST_AREAS = 50;

/** The indexes of the jobs of one title, each list the newest first. */
interface Titled {
  byArea: Map<number, number[]>;
  remote: number[];
  all: number[];
}

/**
 * Returns a search for the indexes of the open jobs whose title has just the given words: those in a job's cities
 * first, then in its regions, remote ones for a remote one, in its countries, anywhere.
 */
export function createSameTitle(
  jobs: readonly TitledJob[],
): (own: TitledJob, words: readonly number[]) => number[] {
  const byTitle = new Map<string, number[]>();
  for (const [index, { open, words }] of jobs.entries()) {
    if (!open || words.length === 0) continue;
    const key = titleKey(words);
    const sameTitle = byTitle.get(key);
    if (sameTitle === undefined) byTitle.set(key, [index]);
    else sameTitle.push(index);
  }
  const cached = new Map<string, Titled>();
  return (own, words) => {
    const key = titleKey(words);
    const titled = cached.get(key) ?? makeTitled(jobs, byTitle.get(key) ?? []);
    cached.set(key, titled);
    const inAny = (areas: readonly number[]) =>
      areas.slice(0, MOST_AREAS).flatMap((area) => titled.byArea.get(area) ?? []);
    const isOther = (index: number) => own.employer < 0 || jobs[index]?.employer !== own.employer;
    const tiers = [
      inAny(own.cities),
      inAny(own.regions),
      own.remote ? titled.remote : [],
      inAny(own.countries),
      titled.all,
    ].map((tier) => [...tier].sort(byNewest(jobs)));
    return [
      ...new Set(
        tiers.flatMap((tier) => [...tier.filter(isOther), ...tier.filter((job) => !isOther(job))]),
      ),
    ];
  };
}

/** Returns one key for titles of the same words in any order: "Data Scientist" and "Scientist, Data". */
export function titleKey(words: readonly number[]): string {
  return [...words].sort((a, b) => a - b).join();
}

function byNewest(jobs: readonly TitledJob[]): (a: number, b: number) => number {
  // The slug settles ties, the same on every machine.
  return (a, b) =>
    (jobs[b]?.posted ?? 0) - (jobs[a]?.posted ?? 0) ||
    ((jobs[a]?.slug ?? '') < (jobs[b]?.slug ?? '') ? -1 : 1);
}

function makeTitled(jobs: readonly TitledJob[], indexes: readonly number[]): Titled {
  const titled: Titled = { byArea: new Map(), remote: [], all: [] };
  const uses = new Map<string, number>();
  const add = (list: number[], name: string, index: number, employer: number) => {
    if (list.length >= MOST_PER_LIST) return;
    const key = `${name} ${employer}`;
    const used = uses.get(key) ?? 0;
    if (employer >= 0 && used >= MOST_PER_EMPLOYER) return;
    uses.set(key, used + 1);
    list.push(index);
  };
  for (const index of [...indexes].sort(byNewest(jobs))) {
    const job = jobs[index];
    if (job === undefined) continue;
    add(titled.all, 'all', index, job.employer);
    if (job.remote) add(titled.remote, 'remote', index, job.employer);
    for (const area of [...job.cities, ...job.regions, ...job.countries]) {
      const list = titled.byArea.get(area) ?? [];
      titled.byArea.set(area, list);
      add(list, String(area), index, job.employer);
    }
  }
  return titled;
}
