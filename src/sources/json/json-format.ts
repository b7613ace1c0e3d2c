// What a format of JSON is: how its records are known for sure, and what each becomes.

import type { JsonObject } from '../../job/schema-org.ts';
import type { Draft } from '../draft.ts';

export interface JsonFormat {
  /** As owners call it, for example "Greenhouse job board". */
  name: string;
  /** Names of the lists in which replies have their records, such as "jobs" or "SearchResult.items". */
  lists?: readonly string[];
  /** Whether a record may be the document itself. */
  isSingle?: true;
  /** Whether records may stand in a list that is the document itself. */
  isBareList?: true;
  /** Whether a record has what only this format has. Must hold for most records of a list. */
  isRecord: (record: JsonObject) => boolean;
  /** Whether a member of the list is something that is no posting, such as a legal notice. */
  isOther?: (record: JsonObject) => boolean;
  read: (record: JsonObject, draft: Draft, document: JsonObject) => void;
  /** For a fetch: where the rest of a reply is. */
  further?: {
    /** The address of the record's own reply, where it has more than the list; `address` is the list's. */
    detail?: (record: JsonObject, address: URL) => string | undefined;
    /** The address of the list's next page. */
    next?: (page: JsonObject, address: URL) => string | undefined;
  };
  /** What to do where no record has a description. */
  withoutText: string;
}
