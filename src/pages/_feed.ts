// The feed of a list, whatever its format.

import { feedLine } from '../wording/feed-line.ts';
import { toFeed, type Feed } from '../feeds/feed.ts';
import { loadBoard } from '../board/load-board.ts';
import { locale } from '../settings/locale.ts';
import { paths } from '../settings/site-paths.ts';
import { site } from '../site.ts';
import { listsOf, type List } from './_lists.ts';

/** Lists the paths of a route that every list has, for getStaticPaths. */
export async function pathsOfLists() {
  const board = await loadBoard();
  return listsOf(board).map((list) => ({
    params: { list: list.folder === '' ? undefined : list.folder },
    props: { list },
    cacheKey: board.digest,
  }));
}

export async function feedOf(list: List): Promise<Feed> {
  const board = await loadBoard();
  const rows = board.find(list.query).flatMap((job) => board.rows[job] ?? []);
  const facts = {
    title: `${list.title} | ${site.name}`,
    subtitle: site.tagline,
    language: locale,
    page: paths.absolute(paths.forQuery(list.query)),
    atom: paths.absolute(paths.feed(list.query, 'xml')),
    json: paths.absolute(paths.feed(list.query, 'json')),
  };
  const addressOf = (slug: string) => paths.absolute(paths.job(slug));
  return toFeed(facts, rows, {
    addressOf,
    summaryOf: (row) => feedLine(row, board.areaNames),
  });
}
