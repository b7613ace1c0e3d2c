// Files of a site that hosts and their operators look for: headers, and where to report a weakness.

import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { toHeadersFile, toVercelFile } from '../host-headers.ts';
import { securityTxtPath, toSecurityTxt } from '../security-txt.ts';
import type { Settings } from '../settings.ts';

/** Writes the files in which hosts look for headers, from the same source as the pages' own policy. */
export function hostHeaders(settings: () => Settings): AstroIntegration {
  return {
    name: 'placard-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { basePath } = settings();
        await writeFile(new URL('_headers', dir), toHeadersFile(basePath));
        await writeFile(new URL('vercel.json', dir), toVercelFile(basePath));
      },
    },
  };
}

/** Writes `.well-known/security.txt` where a contact is set; a route would be there without one too. */
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
