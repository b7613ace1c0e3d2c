// A feed beside each list, as JSON Feed.

import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { feedOf, type ListFeed, pathsOfLists } from '../_feed.ts';

export const getStaticPaths = pathsOfLists;

export const GET: APIRoute<ListFeed> = async ({ props }) =>
  new Response(toJsonFeed(await feedOf(props)));
