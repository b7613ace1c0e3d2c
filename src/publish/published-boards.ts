// What the last two sites of a board had, for the news in the summary of a build and in the report.

import type { PublishedBoard, PublishedBoards } from '../report/published.ts';
import type { Store } from '../store/store.ts';

const NAME = 'boards';

export function readPublishedBoards({ meta }: Store): PublishedBoards {
  return meta.get(NAME) ?? {};
}

/** Keeps a board beside the one before it. Must be called in a transaction. */
export function writePublishedBoard(store: Store, latest: PublishedBoard): void {
  const { latest: before } = readPublishedBoards(store);
  store.meta.put(NAME, { latest, ...(before && { before }) });
}
