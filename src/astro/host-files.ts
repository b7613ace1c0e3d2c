// Writes files beside the pages: headers and redirects for hosts, where to report a weakness, when the site was built.

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { toHeadersFile, toRedirectsFile, toVercelFile } from '../headers/host-headers.ts';
import { chooseRedirects } from '../headers/redirects.ts';
import { readReport } from '../report/report-file.ts';
import { BUILT_FILE } from '../publish/up-to-date.ts';
import { securityTxtPath, toSecurityTxt } from '../headers/security-txt.ts';
import type { Settings } from '../settings/settings.ts';

/** Writes `_headers`, `_redirects` and `vercel.json`; `pages` returns paths below the base of pages that Astro does not know. */
export function hostRules(
  settings: () => Settings,
  pages: () => readonly string[],
): AstroIntegration {
  return {
    name: 'placard-host-rules',
    hooks: {
      'astro:build:done': async ({ dir, pages: rendered }) => {
        const { basePath, allow, cacheDir } = settings();
        const present = new Set(
          [...pages(), ...rendered.map(({ pathname }) => pathname)].map(toFolder),
        );
        const redirects = chooseRedirects(readReport(cacheDir).formerAddresses, present);
        await writeFile(new URL('_headers', dir), toHeadersFile(basePath, allow));
        await writeFile(new URL('vercel.json', dir), toVercelFile(basePath, allow, redirects));
        if (redirects.length === 0) return;
        const file = new URL('_redirects', dir);
        // Hosts take the first line that fits: those of the owner's public/ come first.
        const own = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n` : '';
        await writeFile(file, own + toRedirectsFile(basePath, redirects));
      },
    },
  };
}

/** Astro writes paths encoded or not, and without the slash where a route has no parameters. */
function toFolder(path: string): string {
  const parts = decodeURI(path)
    .split('/')
    .filter((part) => part !== '');
  return parts.map((part) => `${part}/`).join('');
}

/** Writes `.well-known/security.txt` where a contact is set; a route would always write it. */
export function securityContact(settings: () => Settings, now: number): AstroIntegration {
  return {
    name: 'placard-security-contact',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const text = toSecurityTxt(settings(), now);
        if (text === undefined) return;
        await mkdir(new URL('./', new URL(securityTxtPath, dir)), { recursive: true });
        await writeFile(new URL(securityTxtPath, dir), text);
      },
    },
  };
}

/** Writes `built.txt`, the build's instant: pages don't state it, so that those that show the same stay the same. */
export function buildInstantFile(now: number): AstroIntegration {
  return {
    name: 'placard-built',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL(BUILT_FILE, dir), new Date(now).toISOString());
      },
    },
  };
}
