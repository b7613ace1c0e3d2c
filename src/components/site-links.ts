// The site's own lists, as the header, the footer and the lists themselves link them.

import { pageWords } from '#words';
import type { Board } from '../board/board.ts';
import { loadBoard } from '../board/load-board.ts';
import { FACETS } from '../listing/facets.ts';
import { paths } from '../settings/site-paths.ts';

export interface SiteLink {
  label: string;
  href: string;
}

export async function siteLinks(): Promise<SiteLink[]> {
  return [
    { label: pageWords.allJobs, href: paths.home() },
    { label: pageWords.remote, href: paths.remote() },
    { label: pageWords.closingSoon, href: paths.closingSoon() },
    ...partsLinks(await loadBoard()),
    { label: pageWords.savedJobs, href: paths.saved() },
  ];
}

/** The index of the companies; of a board of one company that of its departments, where these have lists. */
export function partsLinks({ partedBy }: Pick<Board, 'partedBy'>): SiteLink[] {
  if (partedBy === 'company') return [{ label: pageWords.companies, href: paths.companies() }];
  const { folder, own } = FACETS.find(({ key }) => key === partedBy) ?? {};
  if (folder === undefined) return [];
  return [{ label: own?.label ?? pageWords.departments, href: paths.values(folder) }];
}
