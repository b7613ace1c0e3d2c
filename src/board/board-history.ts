// The board's history while its jobs are joined: what each build reads of it, and what one that remembers adds.

import type { FolderContent } from '../intake/files.ts';
import {
  WrongHistory,
  type HistoryLine,
  parseHistory,
  type PastFacts,
} from '../history/history-line.ts';
import { textToAppend } from '../history/history-file.ts';
import { type History, toHistory } from '../history/history.ts';
import { pastFactsOf } from '../history/past-facts.ts';
import { linesOfDay } from '../history/remember.ts';
import { hashOf } from '../job/slug.ts';
import type { JobRow } from '../listing/row.ts';
import type { Remembered } from './stored-board.ts';

/** As BoardOptions has it. */
export interface HistoryOptions {
  /** How messages name the file. */
  historyName: string;
  /** Whether what is new is added to the history. */
  remember: boolean;
}

export interface BoardHistory {
  /** Notes a job of the board, by the end of its address. */
  add: (id: string, job: { row: JobRow; keys: readonly string[]; hasPage: boolean }) => void;
  /** Returns the history with what is new in it. */
  end: (today: string) => { history: History; remembered?: Remembered };
}

/** `day` is that of the build's clock, `textOf` returns the plain words of a safe text by its key. Throws a WrongHistory. */
export function beginBoardHistory(
  { historyName, remember }: HistoryOptions,
  { history: text = '' }: FolderContent,
  day: string,
  textOf: (key: string) => string,
): BoardHistory {
  const lines = parseHistory(text, historyName);
  const known = toHistory(lines, day);
  if (remember && known.lastDay !== undefined && known.lastDay > day) {
    throw new WrongHistory(
      `${historyName} ends on ${known.lastDay}, and the clock says ${day}: nothing can be remembered. Set the clock, or build without --remember.`,
    );
  }
  const present = new Map<string, PastFacts>();
  return {
    add: (id, { row, keys, hasPage }) => {
      // What closed long ago is no news, but it is not removed either.
      if (remember && (hasPage || known.jobs.has(id))) {
        present.set(id, pastFactsOf(row, keys.map(textOf)));
      }
    },
    end: (today) => {
      const added: HistoryLine[] = remember ? linesOfDay(known.jobs, present, day) : [];
      if (added.length === 0) return { history: toHistory(lines, today) };
      const remembered = {
        hashBefore: hashOf(text),
        text: textToAppend(text, added),
        lines: added.length,
      };
      return { history: toHistory([...lines, ...added], today), remembered };
    },
  };
}
