// Records → jobs: exact copies count once, records that differ only in place, dates, links or estimates are
// joined.

import { distinctEstimates, estimateSpan } from './estimates.ts';
import type { Job, JobState, WayToApply } from './job.ts';
import { FEATURED } from './own-properties.ts';
import { distinctPlaces } from './place/distinct-places.ts';
import type { Place } from './place/place.ts';
import { hasNoAddress, type JobRecord } from './record.ts';
import { hashOf, toDistinctDigits, toSlug } from './slug.ts';
import { stateAt } from './state.ts';

type PlaceName = (place: Place) => string;

export interface JoinedJob {
  job: Job;
  /** Without exact copies, by path and position. */
  records: JobRecord[];
  /** The number of exact copies. */
  copies: number;
}

export type RecordIdentity = Pick<
  JobRecord,
  'file' | 'position' | 'key' | 'mergeKey' | 'contentHash'
>;

/** The records of one job, and what the job's address is derived from. */
export interface RecordGroup<Identity> {
  key: string;
  /** The end of the job's address: the first hex digits of the key's SHA-256, at least ten, unique on the board. */
  digits: string;
  /** Without exact copies, by path and position. */
  records: Identity[];
  /** Exact copies of one of `records`. */
  copies: Identity[];
}

/** Groups records by job, in the order of their first; `join` joins those that differ only in place, dates, links or estimates. */
export function groupRecords<Identity extends RecordIdentity>(
  records: readonly Identity[],
  join: boolean,
): RecordGroup<Identity>[] {
  const groups = new Map<string, { records: Identity[]; copies: Identity[] }>();
  const seen = new Set<string>();
  for (const record of [...records].sort(byPathAndPosition)) {
    const groupKey = join ? record.mergeKey : record.contentHash;
    const group = groups.get(groupKey) ?? { records: [], copies: [] };
    groups.set(groupKey, group);
    (seen.has(record.contentHash) ? group.copies : group.records).push(record);
    seen.add(record.contentHash);
  }
  const timesByKey = new Map<string, number>();
  const keyed = [...groups.values()].map((group) => {
    const [first] = group.records as [Identity, ...Identity[]];
    const times = (timesByKey.get(first.key) ?? 0) + 1;
    timesByKey.set(first.key, times);
    // Of jobs with the same key the first by path has it.
    return {
      ...group,
      key: times === 1 ? first.key : `${first.key}\n${distinctionOf(first, times)}`,
    };
  });
  const digits = toDistinctDigits(keyed.map(({ key }) => hashOf(key)));
  return keyed.map((group, index) => ({ ...group, digits: digits[index] ?? '' }));
}

/** A row more in a table must not move all below it, so what is known by its words alone is told by a number. */
function distinctionOf(record: RecordIdentity, times: number): string {
  return hasNoAddress(record) ? String(times) : `${record.file}#${record.position}`;
}

export function toJob(
  records: readonly JobRecord[],
  digits: string,
  now: number,
  placeName: PlaceName,
): Job {
  const { state, current } = currentRecords(records, now);
  const [first] = current as [JobRecord, ...JobRecord[]];
  // A scheduled record says nothing about a job that is open or closed.
  const posted = records
    .filter((record) => state === 'scheduled' || stateAt(record.facts, now) !== 'scheduled')
    .map((record) => record.facts.datePosted)
    .filter((date) => date !== undefined)
    .sort((a, b) => a.instant - b.instant)[0];
  const ends = current.map((record) => record.facts.validThrough);
  const last = ends.every((end) => end !== undefined)
    ? ends.sort((a, b) => b.instant - a.instant)[0]
    : undefined;
  const words = current.find(({ facts }) => facts.validThroughWords)?.facts.validThroughWords;
  const { datePosted: _posted, validThrough: _end, validThroughWords: _, ...facts } = first.facts;
  const estimates = current.map((record) => record.facts.estimatedSalaries);
  const span = estimateSpan(estimates);
  const featured = current.find(({ facts: { own } }) => own?.[FEATURED])?.facts.own?.[FEATURED];
  return {
    ...facts,
    ...(featured && { own: { ...facts.own, [FEATURED]: featured } }),
    estimatedSalaries: distinctEstimates(estimates),
    ...(span && { estimateSpan: span }),
    places: distinctPlaces(current.flatMap((record) => record.facts.places)),
    waysToApply: uniqueWays(current, placeName),
    ...(posted && { datePosted: posted }),
    ...(last && { validThrough: last }),
    ...(words !== undefined && { validThroughWords: words }),
    slug: toSlug(facts.title, digits),
    state,
  };
}

/** The open records decide what the job is; without any, the closed ones; else the scheduled ones. */
function currentRecords(
  records: readonly JobRecord[],
  now: number,
): { state: JobState; current: readonly JobRecord[] } {
  for (const state of ['open', 'closed', 'scheduled'] as const) {
    const current = records.filter((record) => stateAt(record.facts, now) === state);
    if (current.length > 0) return { state, current };
  }
  throw new Error('A job has no records.');
}

/** Where the records' links differ, each names its place. */
function uniqueWays(records: readonly JobRecord[], placeName: PlaceName): WayToApply[] {
  const ways = new Map<string, WayToApply>();
  const links = new Set(
    records.flatMap((record) =>
      record.facts.waysToApply.filter((way) => way.kind === 'link').map((way) => way.href),
    ),
  );
  for (const record of records) {
    const [place] = record.facts.places;
    for (const way of record.facts.waysToApply) {
      const needsPlace = way.kind === 'link' && records.length > 1 && links.size > 1 && place;
      const contact = needsPlace ? placeName(place) : way.contact;
      if (!ways.has(way.href))
        ways.set(way.href, contact === undefined ? way : { ...way, contact });
    }
  }
  return [...ways.values()];
}

function byPathAndPosition(a: RecordIdentity, b: RecordIdentity): number {
  return compareCodeUnits(a.file, b.file) || a.position - b.position;
}

/** The same on every machine and in every locale. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
