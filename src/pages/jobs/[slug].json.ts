// A job's JSON-LD alone, for machines that need no page.

import type { APIRoute } from 'astro';
import { loadBoard } from '../../board/load-board.ts';
import { paths } from '../../settings/site-paths.ts';
import { toJobPosting } from '../../structured-data/job-posting.ts';

export async function getStaticPaths() {
  const { rows, jobKey } = await loadBoard();
  return rows.map(({ slug }) => ({ params: { slug }, props: { slug }, cacheKey: jobKey(slug) }));
}

export const GET: APIRoute<{ slug: string }> = async ({ props: { slug } }) => {
  const board = await loadBoard();
  const job = board.jobOf(slug);
  const page = paths.absolute(paths.job(slug));
  return new Response(JSON.stringify(toJobPosting(job, board.textOf(job), page)));
};
