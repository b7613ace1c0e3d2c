// The scripts of a page get the facts of site.ts that they use, and no others: an owner's texts and links are in the pages.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { site } from '../site.ts';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** What the code that the browser shares asks for. */
export const BROWSER_FACTS = [
  'name',
  'locale',
  'timeZone',
  'jobsPerPage',
  'closingSoonDays',
  'facets',
] as const satisfies readonly (keyof typeof site)[];

/** A Vite plugin for the project in a folder. */
export function browserFacts(root: string): Plugin {
  const file = join(root, 'src/site.ts');
  return {
    name: 'placard-browser-facts',
    load: {
      order: 'pre',
      async handler(id) {
        if (this.environment.name !== 'client' || id !== file.replaceAll('\\', '/')) return;
        // Node keeps what it imported under the same name.
        const written = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
        const { site: facts } = (await import(written)) as { site: typeof site };
        const used = Object.fromEntries(BROWSER_FACTS.map((name) => [name, facts[name]]));
        return `export const site = ${JSON.stringify(used)};`;
      },
    },
  };
}
