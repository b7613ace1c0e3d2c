// Other addresses under which a page was known, or may be: for the hosts' redirects. All of them follow from what is
// there now, so that no build has to remember what an earlier one did.

import type { JoinedJob } from '../job/join.ts';
import { formerPathsOf } from '../job/place/former-paths.ts';
import { hasNoAddress, keyByFile } from '../job/record.ts';
import { hashOf, toDistinctDigits, toLatinSegment, toPathSegment, toSlug } from '../job/slug.ts';

/** From where to where, both below the base. */
export type Redirect = readonly [from: string, to: string];

export interface FormerAddresses {
  add: (joined: JoinedJob) => void;
  /** Returns those that lead to one page alone: to open jobs before closed ones, to lists with many jobs before others. */
  end: () => Redirect[];
}

/** Of jobs, and of lists: far more than hosts read, since some lead to pages that are not there. */
const MOST_NOTED = 10_000;
/** A job of more records has its first ones' addresses. */
const MOST_RECORDS = 100;

export function beginFormerAddresses(locale: string): FormerAddresses {
  const jobs = new Map<string, string | undefined>();
  const lists = new Map<string, string | undefined>();
  const open = new Set<string>();
  const jobsOn = new Map<string, number>();
  const note = (found: Map<string, string | undefined>, from: string, to: string) => {
    if (from === to) return;
    const known = found.has(from) ? found.get(from) : to;
    // "cn/shanghai" may be the region or the town: the wider one has the jobs of both.
    const isWider = known?.startsWith(to) ?? false;
    found.set(from, isWider ? to : known !== undefined && to.startsWith(known) ? known : undefined);
  };
  return {
    add: ({ job, records }) => {
      if (job.state === 'scheduled') return;
      const to = `jobs/${job.slug}/`;
      const keys = records.slice(0, MOST_RECORDS).flatMap((record) => [
        record.key,
        // Before 0.2 a job without identifier and URL was known by its place in its file.
        ...(hasNoAddress(record) ? [keyByFile(record)] : []),
      ]);
      const own = job.slug.slice(job.slug.lastIndexOf('-') + 1);
      const digits = new Set([own, ...keys.flatMap((key) => toDistinctDigits([hashOf(key)]))]);
      for (const end of digits) {
        for (const slug of [toSlug(job.title, end), toSlug(job.title, end, 'latin')]) {
          note(jobs, `jobs/${slug}/`, to);
        }
      }
      if (job.state !== 'open') return;
      open.add(to);
      const pages: Redirect[] = job.places
        .flatMap((place) => formerPathsOf(place, locale))
        .map(([from, path]) => [`places/${from}/`, `places/${path}/`]);
      const name = job.employer?.name;
      if (name !== undefined) {
        const [before, now] = [toLatinSegment(name), toPathSegment(name)];
        pages.push([`companies/${before}/`, `companies/${now}/`]);
      }
      for (const [from, page] of pages) note(lists, from, page);
      for (const page of new Set(pages.map(([, page]) => page))) {
        jobsOn.set(page, (jobsOn.get(page) ?? 0) + 1);
      }
    },
    end: () => {
      const certain = (found: ReadonlyMap<string, string | undefined>): Redirect[] =>
        [...found].flatMap(([from, to]) => (to === undefined ? [] : [[from, to] as const]));
      const ofLists = certain(lists).sort(
        ([a, pageOfA], [b, pageOfB]) =>
          (jobsOn.get(pageOfB) ?? 0) - (jobsOn.get(pageOfA) ?? 0) || (a < b ? -1 : 1),
      );
      const ofJobs = certain(jobs).sort(
        ([, a], [, b]) => Number(open.has(b)) - Number(open.has(a)),
      );
      return [...ofJobs.slice(0, MOST_NOTED), ...ofLists.slice(0, MOST_NOTED)];
    },
  };
}
