// Placard's part in an Astro build: the sitemap, the hosts' headers and the security contact.

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { toHeadersFile, toVercelFile } from './host-headers.ts';
import { readReport } from './intake/board-files.ts';
import { liveEditing } from './live-editing.ts';
import { plainBuild } from './plain-build.ts';
import { securityTxtPath, toSecurityTxt } from './security-txt.ts';
import { hearRenderedPages } from './rendering/rendered-pages.ts';
import type { Settings } from './settings.ts';
import { isIndexable } from './verify/is-indexable.ts';

/** Takes the settings and the build's instant; gives the integrations that the site needs. */
export function placard(settings: Settings, now: number): AstroIntegration[] {
  return [
    liveEditing(process.cwd(), settings),
    openPagesSitemap(settings),
    hostHeaders(settings),
    securityContact(settings, now),
    plainBuild(settings),
  ];
}

/** Lists the pages of open jobs and the lists that hold any, with the day their content changed, and every other page that search engines may list: those of the owner. */
function openPagesSitemap({ siteUrl, basePath, cacheDir, outDir }: Settings): AstroIntegration {
  let lastModified: ReadonlyMap<string, string | null> | undefined;
  let pages: { pathname: string }[] = [];
  let folder = '';
  // The sitemap's own sorting asks for the locale's rules at each comparison; what is in order already needs few.
  const { compare } = new Intl.Collator('en', { numeric: true });
  hearRenderedPages((paths) => {
    // Astro names pages that have no parameters without the slash.
    const addresses = paths.map((path) => (path.endsWith('/') ? path : `${path}/`));
    pages = addresses.sort(compare).map((pathname) => ({ pathname }));
  });
  const integration = sitemap({
    serialize: (page) => {
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
        return write?.({ ...built, pages: [...pages, ...built.pages] });
      },
    },
  };

  /** A page that goes on from the live site is still there alone. */
  function mayBeListed(path: string): boolean {
    const file = join(decodeURI(path), 'index.html');
    const made = [folder, outDir].map((site) => join(site, file)).find(existsSync);
    return made !== undefined && isIndexable(readFileSync(made, 'utf8'));
  }
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

/** Writes `.well-known/security.txt` where a contact is set; a route would be there without one too. */
function securityContact(settings: Settings, now: number): AstroIntegration {
  return {
    name: 'placard-security-contact',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const text = toSecurityTxt(settings, now);
        if (text === undefined) return;
        await mkdir(new URL('./', new URL(securityTxtPath, dir)), { recursive: true });
        await writeFile(new URL(securityTxtPath, dir), text);
      },
    },
  };
}
