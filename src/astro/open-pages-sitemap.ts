// The sitemap: pages of open jobs and lists with open jobs, with the day when their content changed, and the owner's own
// indexable pages.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readReport } from '../report/report-file.ts';
import type { Settings } from '../settings/settings.ts';
import { isIndexable } from '../verify/is-indexable.ts';

/** Both are called when the site is built; `pages` returns paths below the base of pages that Astro does not know. */
export function openPagesSitemap(
  settings: () => Settings,
  pages: () => readonly string[],
): AstroIntegration {
  let lastModified: ReadonlyMap<string, string | null> | undefined;
  let folder = '';
  const integration = sitemap({
    serialize: (page) => {
      const { siteUrl, basePath, cacheDir } = settings();
      lastModified ??= new Map(Object.entries(readReport(cacheDir).lastModified));
      if (page.url.indexOf(siteUrl) !== 0) return undefined;
      const path = decodeURI(new URL(page.url).pathname.slice(basePath.length));
      const list = path.replace(/page\/\d+\/$/, '');
      if (!lastModified.has(list)) return mayBeListed(path) ? page : undefined;
      const day = lastModified.get(list);
      return day ? { ...page, lastmod: day } : page;
    },
  });
  const write = integration.hooks['astro:build:done'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': (built) => {
        folder = fileURLToPath(built.dir);
        return write?.({ ...built, pages: [...sorted(), ...built.pages] });
      },
    },
  };

  /** Astro's sitemap sorts with a slow comparison, which sorted input needs less often. */
  function sorted(): { pathname: string }[] {
    const { compare } = new Intl.Collator('en', { numeric: true });
    // Astro writes paths without parameters without the slash.
    return pages()
      .map((path) => (path.endsWith('/') ? path : `${path}/`))
      .sort(compare)
      .map((pathname) => ({ pathname }));
  }

  /** A reused page is not in the new folder yet. */
  function mayBeListed(path: string): boolean {
    const file = join(path, 'index.html');
    const made = [folder, settings().outDir].map((site) => join(site, file)).find(existsSync);
    return made !== undefined && isIndexable(readFileSync(made, 'utf8'));
  }
}
