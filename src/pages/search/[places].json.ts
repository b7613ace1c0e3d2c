// What else the board's places are called.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../board/load-board.ts';

export async function getStaticPaths() {
  const board = await loadBoard();
  const { name, json } = board.placeNames;
  return [{ params: { places: name }, props: { json }, cacheKey: board.digest }];
}

export const GET: APIRoute<{ json: string }> = ({ props: { json } }) => new Response(json);
