// Which employers have a logo, for the cards that the lists' script draws.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../board/load-board.ts';
import { logosFile } from '../../own-content/logos-file.ts';

export async function getStaticPaths() {
  const file = logosFile((await loadBoard()).rows);
  if (file === undefined) return [];
  return [{ params: { logos: file.name }, props: { json: file.json }, cacheKey: file.name }];
}

export const GET: APIRoute<{ json: string }> = ({ props: { json } }) => new Response(json);
