// Every job that has a page, with its end, for the page of saved jobs: one file, however many jobs are saved.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../board/load-board.ts';
import type { JobEnds } from '../../listing/ends.ts';

export const GET: APIRoute = async () => {
  const { rows } = await loadBoard();
  const ends: JobEnds = Object.fromEntries(
    rows.map(({ slug, closes, closesDay }) => [
      slug,
      { ...(closes !== undefined && { closes }), ...(closesDay !== undefined && { closesDay }) },
    ]),
  );
  return new Response(JSON.stringify(ends));
};
