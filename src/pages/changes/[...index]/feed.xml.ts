// What changed on the board, as Atom.

import type { APIRoute } from 'astro';
import type { RecentChanges } from '../../../board/recent-changes.ts';
import { toAtom } from '../../../feeds/atom.ts';
import { changesFeed, pathsOfChanges } from '../../_changes.ts';

export const getStaticPaths = pathsOfChanges;

export const GET: APIRoute<{ changes: RecentChanges }> = ({ props: { changes } }) =>
  new Response(toAtom(changesFeed(changes)));
