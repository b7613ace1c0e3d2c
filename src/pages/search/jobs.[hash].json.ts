// The rows of every job, for the list's script.

import type { APIRoute } from 'astro';
import { searchFileOf } from '../../components/search-file.ts';
import { loadBoard } from '../../jobs.ts';

export async function getStaticPaths() {
  return [{ params: { hash: searchFileOf(await loadBoard()).hash } }];
}

export const GET: APIRoute = async () => new Response(searchFileOf(await loadBoard()).json);
