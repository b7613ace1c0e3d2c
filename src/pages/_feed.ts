// The feed of a list, whatever its format.

import { feedLine } from '../wording/feed-line.ts';
import { toFeed, type Feed } from '../feeds/feed.ts';
import { loadBoard } from '../board/load-board.ts';
import type { Board } from '../board/board.ts';
import type { SafeHtml } from '../html/safe-html.ts';
import { startOfDay } from '../job/date.ts';
import { hashOf } from '../job/slug.ts';
import type { JobRow } from '../listing/row.ts';
import { locale } from '../settings/locale.ts';
import { paths } from '../settings/site-paths.ts';
import { site } from '../site.ts';
import { listsOf, type List } from './_lists.ts';

/** Lists the paths of a route that every list has, for getStaticPaths. */
export async function pathsOfLists() {
  const board = await loadBoard();
  const lists = listsOf(board);
  const isSmall = board.open.length <= MOST_JOBS && lists.length <= MOST_LISTS;
  const seen = JSON.stringify(
    board.open.flatMap(({ slug, posted }) =>
      posted === undefined ? [[slug, firstSeenOf(board, slug)]] : [],
    ),
  );
  return lists.map((list) => {
    const isDescribed = isSmall || OF_WHOLE_BOARD.includes(list.folder);
    return {
      params: { list: list.folder === '' ? undefined : list.folder },
      props: { list, isDescribed },
      // What changes no list, but its feeds: an edited text, and since when a job without a date is there.
      get cacheKey() {
        const jobs = isDescribed ? rowsOf(list, board) : [];
        const texts = jobs.map(({ slug }) => board.jobDigest(slug));
        return hashOf(board.digest + seen + texts.join(''));
      },
    };
  });
}

/** Descriptions of a job stand in the feed of each of its lists: more would outweigh the board's own pages. */
const MOST_JOBS = 100;
/** One posting may name hundreds of places. */
const MOST_LISTS = 500;
const OF_WHOLE_BOARD = ['', 'remote', 'closing-soon'];

export interface ListFeed {
  list: List;
  /** Whether its entries have their descriptions. */
  isDescribed: boolean;
}

function rowsOf(list: List, board: Board): JobRow[] {
  return board.find(list.query).flatMap((job) => board.rows[job] ?? []);
}

function firstSeenOf(board: Board, slug: string): number | undefined {
  const history = board.historyOf(slug);
  if (history === undefined || history.isFromStart) return undefined;
  return startOfDay(history.firstSeen, site.timeZone);
}

function htmlOf(board: Board, slug: string): SafeHtml {
  return board.textOf(board.jobOf(slug)).description;
}

export async function feedOf({ list, isDescribed }: ListFeed): Promise<Feed> {
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
    htmlOf: isDescribed ? (slug) => htmlOf(board, slug) : undefined,
    summaryOf: (row) => feedLine(row, board.areaNames),
  });
}
