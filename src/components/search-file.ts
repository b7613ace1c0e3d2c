// The file that the list's script searches. Its name carries a hash of its content, so it can be cached for ever.

import { createHash } from 'node:crypto';
import type { Board } from '../jobs.ts';
import { site } from '../site.ts';

export interface SearchFile {
  /** The hash in its name. */
  hash: string;
  json: string;
}

const written = new WeakMap<Board, SearchFile>();

/** Takes the board; gives its search file, written once. */
export function searchFileOf(board: Board): SearchFile {
  const known = written.get(board);
  if (known) return known;
  const json = JSON.stringify({
    builtAt: board.now,
    closingSoonDays: site.closingSoonDays,
    areaNames: board.areaNames,
    rows: board.rows,
  });
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 12);
  const file = { hash, json };
  written.set(board, file);
  return file;
}
