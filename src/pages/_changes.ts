// What changed on the board as a page and as feeds, where the board remembers.

import { pageWords } from '#words';
import { loadBoard } from '../board/load-board.ts';
import type { RecentChanges } from '../board/recent-changes.ts';
import { type Feed, MAX_ENTRIES } from '../feeds/feed.ts';
import { startOfDay } from '../job/date.ts';
import { hashOf } from '../job/slug.ts';
import { locale } from '../settings/locale.ts';
import { paths } from '../settings/site-paths.ts';
import { site } from '../site.ts';
import { allOf } from '../wording/list-heading.ts';

/** The path of the page or of a feed beside it, for getStaticPaths. */
export async function pathsOfChanges() {
  const { changes, digest } = await loadBoard();
  if (changes === undefined) return [];
  const cacheKey = hashOf(digest + JSON.stringify(changes));
  return [{ params: { index: undefined }, props: { changes }, cacheKey }];
}

/** New jobs are in the feeds of their lists. */
export function changesFeed({ days }: RecentChanges): Feed {
  const page = paths.absolute(paths.changes());
  const entries = days.flatMap(({ day, changes }) =>
    changes.map(({ id, slug, title, employer, kinds }) => {
      const [updated, summary] = [
        startOfDay(day, site.timeZone),
        allOf(kinds.map((kind) => pageWords.history[kind])),
      ];
      return {
        // The same however the job's page or other changes of the day come and go.
        id: `${page}#${day}-${id}`,
        ...{ title, updated, posted: updated, summary },
        address: slug === undefined ? page : paths.absolute(paths.job(slug)),
        ...(employer !== undefined && { author: employer }),
      };
    }),
  );
  return {
    title: `${pageWords.changes.title} | ${site.name}`,
    subtitle: pageWords.changes.intro,
    language: locale,
    page,
    atom: `${page}feed.xml`,
    json: `${page}feed.json`,
    updated: entries[0]?.updated ?? 0,
    entries: entries.slice(0, MAX_ENTRIES),
  };
}
