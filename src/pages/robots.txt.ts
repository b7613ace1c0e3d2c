// Which robots may read the site, with its maps: of pages, and of the postings as data.

import type { APIRoute } from 'astro';
import { toRobotsTxt } from '../headers/robots-txt.ts';
import { paths } from '../settings/site-paths.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () => {
  const sitemap = paths.absolute(paths.asset('sitemap-index.xml'));
  const schemamap = paths.absolute(paths.asset('schemamap.xml'));
  const maps = [`Sitemap: ${sitemap}`, `Schemamap: ${schemamap}`];
  return new Response(toRobotsTxt(site.crawlers, maps));
};
