// The scripts of lists and of other pages share modules. In a file of their own these would be one more request of every
// page, so the other pages' script gets copies: each page loads one script.

import type { AstroConfig } from 'astro';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** The component whose script, with all that it imports, is copied. */
const COPYING = 'PageScript.astro';
/** Two ids of one file are two modules. */
const COPY = '?copy';

/** The module that a copy is of. */
export function originalOf(id: string): string {
  return id.endsWith(COPY) ? id.slice(0, -COPY.length) : id;
}

/** A Vite plugin. */
export function ownCopies(): Plugin {
  return {
    name: 'placard-own-copies',
    apply: 'build',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (this.environment.name !== 'client' || importer === undefined) return undefined;
        if (!importer.includes(COPYING) && !importer.endsWith(COPY)) return undefined;
        const resolved = await this.resolve(source, originalOf(importer), {
          ...options,
          skipSelf: true,
        });
        if (resolved === null) return null;
        return { ...resolved, id: resolved.id + COPY };
      },
    },
  };
}
