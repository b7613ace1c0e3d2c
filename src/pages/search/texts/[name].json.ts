// The files of the index of texts, each named by its content.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../../board/load-board.ts';

export async function getStaticPaths() {
  const { textDirectory } = await loadBoard();
  return textDirectory.names.map((name) => ({ params: { name }, cacheKey: name }));
}

export const GET: APIRoute<object, { name: string }> = async ({ params: { name } }) => {
  const { textShard } = await loadBoard();
  return new Response(textShard(name));
};
