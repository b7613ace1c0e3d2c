// The feed of a list, whatever its format.

import { feedLine } from '../wording/feed-line.ts';
import { toFeed, type Feed } from '../feeds/feed.ts';
import { loadBoard } from '../board/load-board.ts';
import type { Board } from '../board/board.ts';
import type { SafeHtml } from '../html/safe-html.ts';
import { hashOf } from '../job/slug.ts';
import type { JobRow } from '../listing/row.ts';
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
    get cacheKey() {
      return keyOf(list, board);
    },
  }));
}

/** Descriptions of a job stand in the feed of each of its lists: more would outweigh the board's own pages. */
const DESCRIBED_UP_TO = 100;
const OF_WHOLE_BOARD = ['', 'remote', 'closing-soon'];

function hasDescriptions({ folder }: List, { open }: Board): boolean {
  return open.length <= DESCRIBED_UP_TO || OF_WHOLE_BOARD.includes(folder);
}

/** An edited text changes no list, but the feeds that have it. */
function keyOf(list: List, board: Board): string {
  if (!hasDescriptions(list, board)) return board.digest;
  const jobs = rowsOf(list, board).map(({ slug }) => board.jobDigest(slug));
  return hashOf(board.digest + jobs.join(''));
}

function rowsOf(list: List, board: Board): JobRow[] {
  return board.find(list.query).flatMap((job) => board.rows[job] ?? []);
}

function firstSeenOf(board: Board, slug: string): number | undefined {
  const day = board.historyOf(slug)?.firstSeen;
  return day === undefined ? undefined : Date.parse(day);
}

function htmlOf(board: Board, slug: string): SafeHtml {
  return board.textOf(board.jobOf(slug)).description;
}

export async function feedOf(list: List): Promise<Feed> {
  const board = await loadBoard();
  const rows = rowsOf(list, board);
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
    firstSeen: (slug) => firstSeenOf(board, slug),
    htmlOf: hasDescriptions(list, board) ? (slug) => htmlOf(board, slug) : undefined,
    summaryOf: (row) => feedLine(row, board.areaNames),
  });
}
