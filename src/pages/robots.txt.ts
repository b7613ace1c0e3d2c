// Every crawler may read every page; the sitemap names them.

import type { APIRoute } from 'astro';
import { paths } from '../settings/site-paths.ts';

export const GET: APIRoute = () => {
  const sitemap = paths.absolute(paths.asset('sitemap-index.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
