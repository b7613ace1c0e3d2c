// What each page depends on, as hashes: the build asks for this file before all others, and does not publish it.

import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { loadBoard } from '../jobs.ts';
import { jobPagesOf } from './_job-pages.ts';

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
    board: hash([board.rows, board.areaNames, board.moment]),
    jobs: Object.fromEntries(jobPagesOf(board).map((page) => [page.job.slug, hash(page)])),
  };
  return new Response(JSON.stringify(keys));
};

function hash(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url');
}
