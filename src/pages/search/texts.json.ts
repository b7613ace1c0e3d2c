// Where the search finds what texts say: its address stays while the files that it names change.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../board/load-board.ts';

export const GET: APIRoute = async () => {
  const { textDirectory } = await loadBoard();
  return new Response(JSON.stringify(textDirectory));
};
