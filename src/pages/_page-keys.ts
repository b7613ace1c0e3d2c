// What each page depends on, as hashes: the build asks for this file before all others, and does not publish it.

import type { APIRoute } from 'astro';
import { hashOf } from '../job/slug.ts';
import { loadBoard } from '../jobs.ts';
import { surroundingsOf } from './_job-pages.ts';

/** The answer's content. */
export interface PageKeys {
  /** Of every page that is not a job's: each may depend on every job. */
  board: string;
  /** Of each job's page and the files beside it, by slug. */
  jobs: Record<string, string>;
}

export const GET: APIRoute = async () => {
  const board = await loadBoard();
  const keys: PageKeys = {
    board: hashOf(
      JSON.stringify([board.rows, board.areaNames, board.columns.areas.centers, board.moment]),
    ),
    jobs: Object.fromEntries(
      board.rows.map(({ slug }) => [
        slug,
        hashOf(JSON.stringify([board.jobDigest(slug), surroundingsOf(board, slug)])),
      ]),
    ),
  };
  return new Response(JSON.stringify(keys));
};
