// The data that the list's script searches: in the page of a small board, else in files whose folder carries a hash of them.

import { createHash } from 'node:crypto';
import { areaAliases } from '../job/area-aliases.ts';
import type { Board } from '../jobs.ts';
import { toSearchData } from '../listing/search-data.ts';
import { type OpenedData, toInPageData, toSearchFiles } from '../listing/search-files.ts';
import { paths } from '../paths.ts';

/** Where the list's script finds what it searches. */
export interface BoardSearch {
  inPage?: OpenedData;
  /** By name; none where the data is in the page. */
  files: ReadonlyMap<string, string>;
  hash: string;
}

const made = new WeakMap<Board, BoardSearch>();

/** Takes the board; gives its search, made once. */
export function boardSearch(board: Board): BoardSearch {
  const known = made.get(board);
  if (known) return known;
  const search = makeSearch(board);
  made.set(board, search);
  return search;
}

/** Takes the board; gives the address of the folder of its files. */
export function searchFolder(board: Board): string {
  return paths.asset(`search/${boardSearch(board).hash}/`);
}

function makeSearch(board: Board): BoardSearch {
  const data = toSearchData(board.rows, board.columns, {
    builtAt: board.moment.now,
    names: board.areaNames,
    aliasesOf: areaAliases,
  });
  const inPage = toInPageData(data);
  if (inPage !== undefined) return { inPage, files: new Map(), hash: '' };
  const files = toSearchFiles(data, board.rows, board.columns);
  const hash = createHash('sha256');
  for (const [name, json] of files) hash.update(name).update(json);
  return { files, hash: hash.digest('hex').slice(0, 12) };
}
