// A job's JSON-LD alone, for machines that want no page.

import type { APIRoute } from 'astro';
import { loadBoard, textOf } from '../../jobs.ts';
import type { Job } from '../../job/job.ts';
import { paths } from '../../paths.ts';
import { toJobPosting } from '../../structured-data/job-posting.ts';

export async function getStaticPaths() {
  const { jobs } = await loadBoard();
  return jobs.map((job) => ({ params: { slug: job.slug }, props: { job } }));
}

export const GET: APIRoute<{ job: Job }> = ({ props: { job } }) => {
  const page = paths.absolute(paths.job(job.slug));
  return new Response(JSON.stringify(toJobPosting(job, textOf(job), page)));
};
