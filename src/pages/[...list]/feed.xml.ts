// A feed beside each list, as Atom. If the format were a parameter of the route, the development server would require a
// slash behind the name.

import type { APIRoute } from 'astro';
import { toAtom } from '../../feeds/atom.ts';
import { feedOf, type ListFeed, pathsOfLists } from '../_feed.ts';

export const getStaticPaths = pathsOfLists;

export const GET: APIRoute<ListFeed> = async ({ props }) =>
  new Response(toAtom(await feedOf(props)));
