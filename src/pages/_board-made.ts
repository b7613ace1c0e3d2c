// Makes the board, for a thread that is going to be asked for its pages: the build asks for this file, and does not publish it.

import type { APIRoute } from 'astro';
import { loadBoard } from '../jobs.ts';

export const GET: APIRoute = async () => {
  const { rows } = await loadBoard();
  return new Response(String(rows.length));
};
