// An open job's last day, for the visitor's calendar.

import { pageWords } from '#words';
import type { APIRoute } from 'astro';
import { toDeadlineCalendar } from '../../job/deadline-calendar.ts';
import type { Job } from '../../job/job.ts';
import { loadBoard } from '../../jobs.ts';
import { paths } from '../../paths.ts';

export async function getStaticPaths() {
  const { open } = await loadBoard();
  return open
    .filter((job) => job.validThrough !== undefined)
    .map((job) => ({ params: { slug: job.slug }, props: { job } }));
}

export const GET: APIRoute<{ job: Job }> = ({ props: { job } }) =>
  new Response(
    toDeadlineCalendar(
      job,
      pageWords.lastDayToApply(job.title),
      paths.absolute(paths.job(job.slug)),
    ),
  );
