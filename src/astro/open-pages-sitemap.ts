// The sitemap: the pages of open jobs and the lists that hold any, with the day their content changed, and every other page
// that search engines may list: those of the owner.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readReport } from '../report/report-file.ts';
import type { Settings } from '../settings.ts';
import { isIndexable } from '../verify/is-indexable.ts';

/** Both are asked when the site is built: its settings, and the paths of pages that Astro does not know of, below the base. */
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
      const path = new URL(page.url).pathname.slice(basePath.length);
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

  /** The sitemap's own sorting asks for the locale's rules at each comparison; what is in order already needs few. */
  function sorted(): { pathname: string }[] {
    const { compare } = new Intl.Collator('en', { numeric: true });
    // Astro names pages that have no parameters without the slash.
    return pages()
      .map((path) => (path.endsWith('/') ? path : `${path}/`))
      .sort(compare)
      .map((pathname) => ({ pathname }));
  }

  /** A page that goes on from the live site is still there alone. */
  function mayBeListed(path: string): boolean {
    const file = join(decodeURI(path), 'index.html');
    const made = [folder, settings().outDir].map((site) => join(site, file)).find(existsSync);
    return made !== undefined && isIndexable(readFileSync(made, 'utf8'));
  }
}
