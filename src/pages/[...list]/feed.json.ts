// A feed beside each list, as JSON Feed.

import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { feedOf, pathsOfLists } from '../_feed.ts';
import type { List } from '../_lists.ts';

export const getStaticPaths = pathsOfLists;

export const GET: APIRoute<{ list: List }> = async ({ props: { list } }) =>
  new Response(toJsonFeed(await feedOf(list)));
