// An open job's last day, for the visitor's calendar, where the site has files for it.

import { pageWords } from '#words';
import type { APIRoute } from 'astro';
import { toDeadlineCalendar } from '../../job/deadline-calendar.ts';
import { loadBoard } from '../../board/load-board.ts';
import { paths } from '../../settings/site-paths.ts';
import { site } from '../../site.ts';

export async function getStaticPaths() {
  if (!site.calendarFiles) return [];
  const { open, jobKey } = await loadBoard();
  return open
    .filter(({ closes }) => closes !== undefined)
    .map(({ slug }) => ({ params: { slug }, props: { slug }, cacheKey: jobKey(slug) }));
}

export const GET: APIRoute<{ slug: string }> = async ({ props: { slug } }) => {
  const board = await loadBoard();
  const job = board.jobOf(slug);
  return new Response(
    toDeadlineCalendar(job, pageWords.lastDayToApply(job.title), paths.absolute(paths.job(slug))),
  );
};
