// What changed on the board, as JSON Feed.

import type { APIRoute } from 'astro';
import type { RecentChanges } from '../../../board/recent-changes.ts';
import { toJsonFeed } from '../../../feeds/json-feed.ts';
import { changesFeed, pathsOfChanges } from '../../_changes.ts';

export const getStaticPaths = pathsOfChanges;

export const GET: APIRoute<{ changes: RecentChanges }> = ({ props: { changes } }) =>
  new Response(toJsonFeed(changesFeed(changes)));
