// Open jobs of one title, nearest first: what is like a job whose title is so common that its words find too much.

/** What jobs are compared by, with a number for each word and name: a large board has few of them, many times. */
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

/** So many of one place and title are enough to choose from, however many there are. */
const MOST_KEPT = 24;
/** So many of an employer: the job that is asked about may be one of them. */
const MOST_OF_EMPLOYER = 2;
/** A job may be in thousands of cities. */
const MOST_AREAS = 50;

/** The jobs of one title, each list the newest first. */
interface Titled {
  byArea: Map<number, number[]>;
  remote: number[];
  all: number[];
}

/** Takes jobs in an order of their own; gives what finds the places in it of open ones whose title has just the given words: those in a job's cities first, then in its regions, remote ones for a remote one, in its countries, anywhere. */
export function createSameTitle(
  jobs: readonly TitledJob[],
): (own: TitledJob, words: readonly number[]) => number[] {
  const byTitle = new Map<string, number[]>();
  for (const [place, { open, words }] of jobs.entries()) {
    if (!open || words.length === 0) continue;
    const key = titleKey(words);
    const known = byTitle.get(key);
    if (known === undefined) byTitle.set(key, [place]);
    else known.push(place);
  }
  const made = new Map<string, Titled>();
  return (own, words) => {
    const key = titleKey(words);
    const titled = made.get(key) ?? makeTitled(jobs, byTitle.get(key) ?? []);
    made.set(key, titled);
    const inAny = (areas: readonly number[]) =>
      areas.slice(0, MOST_AREAS).flatMap((area) => titled.byArea.get(area) ?? []);
    const isOther = (place: number) => own.employer < 0 || jobs[place]?.employer !== own.employer;
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

/** Gives what titles of the same words share, in whatever order: "Data Scientist" and "Scientist, Data". */
export function titleKey(words: readonly number[]): string {
  return [...words].sort((a, b) => a - b).join();
}

function byNewest(jobs: readonly TitledJob[]): (a: number, b: number) => number {
  // The slug settles ties, the same on every machine.
  return (a, b) =>
    (jobs[b]?.posted ?? 0) - (jobs[a]?.posted ?? 0) ||
    ((jobs[a]?.slug ?? '') < (jobs[b]?.slug ?? '') ? -1 : 1);
}

function makeTitled(jobs: readonly TitledJob[], places: readonly number[]): Titled {
  const titled: Titled = { byArea: new Map(), remote: [], all: [] };
  const uses = new Map<string, number>();
  const keep = (list: number[], name: string, place: number, employer: number) => {
    if (list.length >= MOST_KEPT) return;
    const key = `${name} ${employer}`;
    const used = uses.get(key) ?? 0;
    if (employer >= 0 && used >= MOST_OF_EMPLOYER) return;
    uses.set(key, used + 1);
    list.push(place);
  };
  for (const place of [...places].sort(byNewest(jobs))) {
    const job = jobs[place];
    if (job === undefined) continue;
    keep(titled.all, 'all', place, job.employer);
    if (job.remote) keep(titled.remote, 'remote', place, job.employer);
    for (const area of [...job.cities, ...job.regions, ...job.countries]) {
      const list = titled.byArea.get(area) ?? [];
      titled.byArea.set(area, list);
      keep(list, String(area), place, job.employer);
    }
  }
  return titled;
}
