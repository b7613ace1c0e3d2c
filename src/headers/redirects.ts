// Which of the addresses that pages had are sent on, and for how long browsers may remember it.

/** From where to where, both below the base. */
export type Redirect = readonly [from: string, to: string];

/** Cloudflare Pages reads so many, Vercel few more. */
const MOST_REDIRECTS = 2_000;

/** A job's address is its own for ever; that of a list may be another list's one day. */
export function isLasting([from]: Redirect): boolean {
  return from.startsWith('jobs/');
}

/** Returns as many as hosts read of those that lead from no page to one: half of them jobs', and more where lists need fewer. */
export function chooseRedirects(
  redirects: readonly Redirect[],
  present: ReadonlySet<string>,
): Redirect[] {
  const wanted = redirects.filter(([from, to]) => present.has(to) && !present.has(from));
  const jobs = wanted.filter(isLasting);
  const lists = wanted.filter((redirect) => !isLasting(redirect));
  const ofJobs = jobs.slice(0, Math.max(MOST_REDIRECTS / 2, MOST_REDIRECTS - lists.length));
  return [...ofJobs, ...lists.slice(0, MOST_REDIRECTS - ofJobs.length)];
}
