// One record of one file, as it is kept between builds: its facts, where it stands, and what it is equal to.

import type { DescriptionReference, JobFacts } from './job.ts';
import { toPrint } from './likeness.ts';
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
  /** What the job's address is made of. */
  key: string;
  /** Equal for records that differ only in place, dates or links. */
  sameness: string;
  /** Equal for exact copies: all that they state is the same. */
  copy: string;
  /** Of the description's words, to find likely re-posts. */
  print: string;
}

/** Takes what a record states, where it stands, and its description as plain text; gives the record with its identity. */
export function toRecord(
  source: Pick<JobRecord, 'file' | 'position' | 'line'>,
  facts: JobFacts,
  posting: Pick<Posting, 'url' | 'id'>,
  text: string,
): JobRecord {
  return {
    ...source,
    facts,
    key: keyOf(source, facts, posting),
    sameness: hashOf(JSON.stringify(withoutPlaceDatesAndLinks(facts))),
    copy: hashOf(JSON.stringify({ ...facts, ...withoutKeys(facts) })),
    print: printOf(facts.description, text),
  };
}

/** Postings that share a text share what was made of it. */
const prints = new WeakMap<DescriptionReference, string>();

function printOf(description: DescriptionReference, text: string): string {
  const print = prints.get(description) ?? toPrint(text);
  prints.set(description, print);
  return print;
}

/** Employer, identifier and title; without an identifier the absolute address; else the file's place. */
function keyOf(
  { file, position }: Pick<JobRecord, 'file' | 'position'>,
  { employer, identifier, title }: JobFacts,
  posting: Pick<Posting, 'url' | 'id'>,
): string {
  if (identifier !== undefined)
    return JSON.stringify([employer?.name ?? '', identifier.value, title]);
  const address = statedAddress(posting);
  return JSON.stringify(address === undefined ? [file, position] : [address]);
}

/** Takes a posting; gives the absolute address that it states of itself. */
export function statedAddress({ url, id }: Pick<Posting, 'url' | 'id'>): string | undefined {
  return [url, id].find((text) => text !== undefined && URL.canParse(text));
}

function withoutPlaceDatesAndLinks(facts: JobFacts): unknown {
  const { places, datePosted, validThrough, validThroughWords, waysToApply, employer, ...others } =
    facts;
  const { asWritten, ...rest } = others;
  const { datePosted: _posted, url: _url, ...written } = asWritten ?? {};
  return {
    ...rest,
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

/** Takes facts; gives the keys under which their safe HTML is kept. */
export function htmlKeysOf({ description, sections }: JobFacts): string[] {
  return [description.key, ...sections.map(({ key }) => key)];
}
