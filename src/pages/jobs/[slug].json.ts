// A job's JSON-LD alone, for machines that want no page.

import type { APIRoute } from 'astro';
import { loadBoard, textOf } from '../../jobs.ts';
import { paths } from '../../paths.ts';
import { toJobPosting } from '../../structured-data/job-posting.ts';

export async function getStaticPaths() {
  const { rows } = await loadBoard();
  return rows.map(({ slug }) => ({ params: { slug }, props: { slug } }));
}

export const GET: APIRoute<{ slug: string }> = async ({ props: { slug } }) => {
  const { jobOf } = await loadBoard();
  const job = jobOf(slug);
  const page = paths.absolute(paths.job(slug));
  return new Response(JSON.stringify(toJobPosting(job, textOf(job), page)));
};
