// A record of one posting, as it is stored between builds: its facts, its position, and what it equals.

import type { JobFacts } from './job.ts';
import { FEATURED } from './own-properties.ts';
import type { Posting } from './posting.ts';
import { hashOf } from './slug.ts';

export interface JobRecord {
  /** Path below the postings' folder, with forward slashes. */
  file: string;
  /** From 0 in the order of the file's postings. */
  position: number;
  /** From 1. */
  line: number;
  facts: JobFacts;
  /** The job's address is derived from it. */
  key: string;
  /** Equal for records that differ only in place, dates, links or what their source estimates. */
  mergeKey: string;
  /** Equal for records that state exactly the same. */
  contentHash: string;
  /** MinHash of the description's words, to find likely re-posts; empty for a short text. */
  minHash: string;
}

export function toRecord(
  source: Pick<JobRecord, 'file' | 'position' | 'line'>,
  facts: JobFacts,
  posting: Pick<Posting, 'url' | 'id'>,
  minHash: string,
): JobRecord {
  return {
    ...source,
    facts,
    key: keyOf(facts, posting),
    mergeKey: hashOf(JSON.stringify(withoutWhatAPlaceChanges(facts))),
    contentHash: hashOf(JSON.stringify({ ...facts, ...withoutKeys(facts) })),
    minHash,
  };
}

/** Employer, identifier and title; without an identifier the absolute URL; without both employer, title and place. */
function keyOf(
  { employer, identifier, title, places: [place] }: JobFacts,
  posting: Pick<Posting, 'url' | 'id'>,
): string {
  const name = employer?.name ?? '';
  if (identifier !== undefined) return JSON.stringify([name, identifier.value, title]);
  const address = statedAddress(posting);
  if (address !== undefined) return JSON.stringify([address]);
  const { country = '', region = '', locality = '' } = place ?? {};
  return JSON.stringify([name, title, country, region, locality]);
}

/** Whether the key is made of employer, title and place, since the posting states neither identifier nor URL. */
export function hasNoAddress({ key }: Pick<JobRecord, 'key'>): boolean {
  return (JSON.parse(key) as unknown[]).length === 5;
}

/** The key of such a record before 0.2. */
export function keyByFile({ file, position }: Pick<JobRecord, 'file' | 'position'>): string {
  return JSON.stringify([file, position]);
}

/** The absolute URL that a posting states of itself. */
export function statedAddress({ url, id }: Pick<Posting, 'url' | 'id'>): string | undefined {
  return [url, id].find((text) => text !== undefined && URL.canParse(text));
}

/** A source estimates pay for each city, and a board features a job: these are no facts of the employer's. */
function withoutWhatAPlaceChanges(facts: JobFacts): unknown {
  const { places, datePosted, validThrough, validThroughWords, waysToApply, employer, ...others } =
    facts;
  const { asWritten, estimatedSalaries: _estimates, dateModified: _modified, ...dated } = others;
  const { own, ...rest } = dated;
  const { datePosted: _posted, url: _url, ...written } = asWritten ?? {};
  return {
    ...rest,
    own: { ...own, [FEATURED]: undefined },
    written,
    ...withoutKeys(facts),
    employer: employer?.name,
    contacts: waysToApply.filter((way) => way.kind !== 'link'),
  };
}

/** Two files may escape one text differently; what a page shows of it is the same. */
function withoutKeys({ description, sections }: JobFacts): object {
  return {
    description: { ...description, key: undefined },
    sections: sections.map((section) => ({ ...section, key: undefined })),
  };
}

/** The keys under which the safe HTML of the facts is stored. */
export function htmlKeysOf({ description, sections }: JobFacts): string[] {
  return [description.key, ...sections.map(({ key }) => key)];
}
