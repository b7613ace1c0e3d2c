// What a format of XML is: which elements are records, how they are known for sure, and what each becomes.

import type { JsonObject } from '../../job/schema-org.ts';
import type { Draft } from '../draft.ts';
import type { SourceFacts } from '../source.ts';

/** What a document says before its first record. */
export interface XmlDocument {
  /** The root's name without its prefix. */
  root: string;
  /** Of the root: names as written. */
  attributes: Readonly<Record<string, string>>;
  /** Of a feed. */
  channelLink?: string;
}

export interface XmlFormat {
  name: string;
  /** Local names from the root to a record, for example "source/job". */
  units: readonly string[];
  /** The root of a document that is this format's, also without a record. */
  root?: string;
  /** `folded` names are in lower case, without prefix, "_" and "-". */
  names: 'as written' | 'folded';
  isRecord: (record: JsonObject, document: XmlDocument, facts: SourceFacts) => boolean;
  read: (record: JsonObject, draft: Draft, document: XmlDocument) => void;
}
