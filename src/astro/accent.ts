// The hue of site.ts in the style sheet that makes a palette of it; without a hue that sheet is left out.

import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import { readSiteFacts } from './site-module.ts';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** A Vite plugin for the project in a folder. */
export function accent(root: string): Plugin {
  const sheet = join(root, 'src/styles/accent.css').replaceAll('\\', '/');
  return {
    name: 'placard-accent',
    enforce: 'pre',
    async transform(code, id) {
      if (id.split('?')[0] !== sheet) return undefined;
      const { accent: hue } = await readSiteFacts(root);
      return hue === undefined ? '' : code.replace(/--hue: \d+/, `--hue: ${hue}`);
    },
  };
}
