// What a reader of a source hands on: JobPostings, each with the places of its facts in the owner's file.

import type { Problem } from '../job/problem.ts';
import type { JsonObject } from '../job/schema-org.ts';

/** What an owner states about a file or a folder, since the files themselves don't. */
export interface SourceFacts {
  /** Of postings that name none. */
  employer?: string;
  /** Of dates without an offset. */
  timeZone?: string;
  /** The account at the service, for addresses that are made of it. */
  account?: string;
  /** Whether each entry of a plain feed is a job. */
  isJobFeed?: boolean;
  /** Column names of a table with the properties that they hold. */
  columns?: Readonly<Record<string, string>>;
  /** The address of the page that a saved page was. */
  url?: string;
}

/** Where a property of a posting comes from. */
interface Origin {
  /** As its owner knows it, for example `column “Gehalt”`. */
  name: string;
  /** From 1. */
  line: number;
}

/** A JobPosting that was made of a source. */
export interface SourcePosting {
  object: JsonObject;
  /** From 1. */
  line: number;
  /** What could not be taken as it stands; fields are names of JobPosting's properties. */
  problems: Problem[];
  /** Undefined where the source doesn't state the property. */
  originOf: (property: string) => Origin | undefined;
  /** What to write, and where, for a property that the source doesn't state, or not well. */
  adviceFor?: (property: string, isStated: boolean) => string | undefined;
}

/** A part of a source that can't be read, and the sentence that says so. */
export interface SourceFailure {
  /** From 1. */
  line: number;
  reason: string;
  /** Whether it is about the whole file. */
  isOfFile?: true;
  /** Why the system does not give the file, which says nothing about what it holds. */
  trouble?: Error;
}

/** What reading a source yields, in the order of the file. */
export type SourceItem =
  | ({ kind: 'posting' } & SourcePosting)
  /** A posting, or the rest of the file, can't be read. */
  | ({ kind: 'failure' } & SourceFailure)
  /** Something of the file was read leniently; `reason` is the whole sentence. */
  | ({ kind: 'warning' } & SourceFailure)
  /** What the file was taken for, for example "Greenhouse job board". */
  | { kind: 'name'; name: string }
  /** A record that is not for readers; `reason` ends the sentence "it …". */
  | { kind: 'passed over'; reason: string }
  /** Objects of other types. */
  | { kind: 'others'; count: number }
  /** The file is no source; `reason` ends the sentence "it is …". */
  | { kind: 'left alone'; reason: string };

/** What an owner says otherwise of a posting. */
export interface Override {
  /** A file or a folder of postings; empty for all. */
  source: string;
  /** The value of a posting's identifier, or its url. */
  id: string;
  /** A property of JobPosting, one of the owner's own, or "hidden". */
  property: string;
  /** Empty to leave the property out. */
  value: string;
  /** From 1. */
  line: number;
}
