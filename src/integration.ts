// Placard's part in an Astro build: the sitemap and the hosts' headers.

import { writeFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { toHeadersFile, toVercelFile } from './host-headers.ts';
import { readReport } from './intake/board-files.ts';
import type { Settings } from './settings.ts';

/** Takes the settings; gives the integrations that the site needs. */
export function placard(settings: Settings): AstroIntegration[] {
  return [openPagesSitemap(settings), hostHeaders(settings)];
}

/** Lists the pages of open jobs and the lists that hold any, with the day their content changed. */
function openPagesSitemap({ siteUrl, basePath, cacheDir }: Settings): AstroIntegration {
  let lastModified: ReadonlyMap<string, string | null> | undefined;
  return sitemap({
    serialize: (page) => {
      lastModified ??= new Map(Object.entries(readReport(cacheDir).lastModified));
      const path = new URL(page.url).pathname.slice(basePath.length);
      const list = path.replace(/page\/\d+\/$/, '');
      if (!lastModified.has(list) || page.url.indexOf(siteUrl) !== 0) return undefined;
      const day = lastModified.get(list);
      return day ? { ...page, lastmod: day } : page;
    },
  });
}

/** Writes the files in which hosts look for headers, from the same source as the pages' own policy. */
function hostHeaders({ basePath }: Settings): AstroIntegration {
  return {
    name: 'placard-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), toHeadersFile(basePath));
        await writeFile(new URL('vercel.json', dir), toVercelFile(basePath));
      },
    },
  };
}
