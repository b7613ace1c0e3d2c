// The board's history while its jobs are joined: what each build reads of it, and what one that remembers adds.

import type { FolderContent } from '../intake/files.ts';
import { parseHistory, type PastFacts, WrongHistory } from '../history/history-line.ts';
import { textToAppend } from '../history/history-file.ts';
import { type History, toHistory } from '../history/history.ts';
import { pastFactsOf } from '../history/past-facts.ts';
import { linesOfDay } from '../history/remember.ts';
import { hashOf } from '../job/slug.ts';
import type { JobRow } from '../listing/row.ts';
import type { Remembered } from './stored-board.ts';

/** As BoardOptions has it. */
interface HistoryOptions {
  /** How messages name the file. */
  historyName: string;
  /** Changes with the software that reads postings. */
  readingVersion: string;
  /** Whether what is new is added to the history. */
  remember: boolean;
}

/** A job of the board. */
interface NotedJob {
  /** The end of its address. */
  id: string;
  /** The ends that its address would have if another of its records came first. */
  others: readonly string[];
  row: JobRow;
  /** Those of its safe texts. */
  keys: readonly string[];
  hasPage: boolean;
}

export interface BoardHistory {
  add: (job: NotedJob) => void;
  /** Returns the history with what is new in it, and under which id it has a job. */
  end: () => { history: History; idOf: (id: string) => string; remembered?: Remembered };
}

/** `day` is that of the build's clock, `textOf` returns the plain words of a safe text by its key. Throws a WrongHistory. */
export function beginBoardHistory(
  { historyName, readingVersion, remember }: HistoryOptions,
  { history: text = '' }: FolderContent,
  day: string,
  textOf: (key: string) => string,
): BoardHistory {
  const all = parseHistory(text, historyName);
  const last = all.at(-1)?.date ?? '';
  if (remember && last > day) {
    throw new WrongHistory(
      `${historyName} ends on ${last}, and the clock says ${day}: nothing can be remembered. Set the clock; or, where a wrong one wrote them, delete the lines of days to come.`,
    );
  }
  const lines = all.filter(({ date }) => date <= day);
  const known = toHistory(lines, day);
  const ids = new Set<string>();
  const others = new Map<string, readonly string[]>();
  const noted = new Map<string, PastFacts>();
  const idOf = (id: string) => {
    if (known.jobOf(id) !== undefined) return id;
    return (
      others.get(id)?.find((other) => !ids.has(other) && known.jobOf(other) !== undefined) ?? id
    );
  };
  return {
    add: ({ id, others: ofRecords, row, keys, hasPage }) => {
      ids.add(id);
      if (ofRecords.length > 0) others.set(id, ofRecords);
      // What closed long ago is no news, but it is not removed either.
      const isKnown = [id, ...ofRecords].some((one) => known.jobOf(one) !== undefined);
      if (remember && (hasPage || isKnown)) noted.set(id, pastFactsOf(row, keys.map(textOf)));
    },
    end: () => {
      if (!remember) return { history: known, idOf };
      const present = new Map([...noted].map(([id, facts]) => [idOf(id), facts]));
      const added = linesOfDay(known, present, { date: day, software: readingVersion });
      if (added.length === 0) return { history: known, idOf };
      const remembered = {
        hashBefore: hashOf(text),
        text: textToAppend(text, added),
        lines: added.length,
      };
      return { history: toHistory([...lines, ...added], day), idOf, remembered };
    },
  };
}
