// The files of the search, for boards whose data is not in their pages.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../../board/load-board.ts';

export async function getStaticPaths() {
  const board = await loadBoard();
  const { files, hash } = board.search;
  return [...files].map(([file, json]) => ({
    params: { hash, name: file.replace(/\.json$/, '') },
    props: { json },
    cacheKey: board.digest,
  }));
}

export const GET: APIRoute<{ json: string }> = ({ props: { json } }) => new Response(json);
