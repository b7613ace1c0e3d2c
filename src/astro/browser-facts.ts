// The scripts of a page get the facts of site.ts that they use, and no others: an owner's texts and links are in the pages.

import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import type { site } from '../site.ts';
import { originalOf } from './own-copies.ts';
import { readSiteFacts } from './site-module.ts';

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
        if (this.environment.name !== 'client') return;
        if (originalOf(id) !== file.replaceAll('\\', '/')) return;
        const facts = await readSiteFacts(root);
        const used = Object.fromEntries(BROWSER_FACTS.map((name) => [name, facts[name]]));
        return `export const site = ${JSON.stringify(used)};`;
      },
    },
  };
}
