// Every job that has a page, with its end and the day of its last change, for the page of saved jobs: one file, however many jobs are saved.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../board/load-board.ts';
import type { JobEnds } from '../../listing/ends.ts';

export const GET: APIRoute = async () => {
  const { rows, historyOf } = await loadBoard();
  const ends: JobEnds = Object.fromEntries(
    rows.map(({ slug, closes, closesDay }) => {
      const changed = historyOf(slug)?.changed;
      const end = {
        ...(closes !== undefined && { closes }),
        ...(closesDay !== undefined && { closesDay }),
        ...(changed !== undefined && { changed }),
      };
      return [slug, end];
    }),
  );
  return new Response(JSON.stringify(ends));
};
