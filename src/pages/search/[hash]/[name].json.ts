// The files of the search, for boards whose data is not in their pages.

import type { APIRoute } from 'astro';
import { boardSearch } from '../../../components/search-data.ts';
import { loadBoard } from '../../../jobs.ts';

export async function getStaticPaths() {
  const { files, hash } = boardSearch(await loadBoard());
  return [...files].map(([file, json]) => ({
    params: { hash, name: file.replace(/\.json$/, '') },
    props: { json },
  }));
}

export const GET: APIRoute<{ json: string }> = ({ props: { json } }) => new Response(json);
