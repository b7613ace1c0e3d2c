// Writes files beside the pages: headers for hosts, where to report a weakness, when the site was built.

import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { toHeadersFile, toVercelFile } from '../headers/host-headers.ts';
import { BUILT_FILE } from '../publish/up-to-date.ts';
import { securityTxtPath, toSecurityTxt } from '../headers/security-txt.ts';
import type { Settings } from '../settings/settings.ts';

/** Writes `_headers` and `vercel.json`. */
export function hostHeaders(settings: () => Settings): AstroIntegration {
  return {
    name: 'placard-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { basePath, allow } = settings();
        await writeFile(new URL('_headers', dir), toHeadersFile(basePath, allow));
        await writeFile(new URL('vercel.json', dir), toVercelFile(basePath, allow));
      },
    },
  };
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
