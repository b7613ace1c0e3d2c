// Where the lists' script finds what it searches.

import type { Board } from '../board/board.ts';
import { paths } from '../settings/site-paths.ts';

export function searchFolder({ search }: Board): string {
  return paths.asset(`search/${search.hash}/`);
}
