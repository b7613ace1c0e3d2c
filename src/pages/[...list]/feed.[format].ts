// A feed beside each list, as Atom (feed.xml) and as JSON Feed (feed.json).

import type { APIRoute } from 'astro';
import { toAtom } from '../../feeds/atom.ts';
import { toFeed } from '../../feeds/feed.ts';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { jobsFound, loadBoard } from '../../jobs.ts';
import { feedLine } from '../../browser/feed-line.ts';
import { paths } from '../../paths.ts';
import { locale } from '../../locale.ts';
import { site } from '../../site.ts';
import { listsOf, type List } from '../_lists.ts';

const FORMATS = { xml: toAtom, json: toJsonFeed };

export async function getStaticPaths() {
  return listsOf(await loadBoard()).flatMap((list) =>
    Object.keys(FORMATS).map((format) => ({
      params: { list: list.folder === '' ? undefined : list.folder, format },
      props: { list },
    })),
  );
}

export const GET: APIRoute<{ list: List }> = async ({ props: { list }, params: { format } }) => {
  const board = await loadBoard();
  const { now } = board.moment;
  const rows = jobsFound(board, list.query).flatMap((job) => board.rows[job] ?? []);
  const facts = {
    title: `${list.title} | ${site.name}`,
    subtitle: site.tagline,
    language: locale,
    page: paths.absolute(paths.forQuery(list.query)),
    atom: paths.absolute(paths.feed(list.query, 'xml')),
    json: paths.absolute(paths.feed(list.query, 'json')),
  };
  const addressOf = (slug: string) => paths.absolute(paths.job(slug));
  return new Response(
    FORMATS[format as keyof typeof FORMATS](
      toFeed(facts, rows, { now, addressOf, summaryOf: (row) => feedLine(row, board.areaNames) }),
    ),
  );
};
