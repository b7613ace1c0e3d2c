// What is imported later is announced to the browser with all that it needs, so that it comes in one journey. Vite's own
// code for that also waits for style sheets, of which a board has one, and would be the largest part of a job page's script.

import type { AstroConfig } from 'astro';
import { originalOf } from './own-copies.ts';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** Where Vite has its own; under another name it stays in use, and the scripts are larger. */
const HELPER = '\0vite/preload-helper.js';

/** A Vite plugin; `base` is the site's path, with slashes at both ends. */
export function lightPreload(base: string): Plugin {
  return {
    name: 'placard-preload',
    apply: 'build',
    load: {
      order: 'pre',
      handler: (id) => (originalOf(id) === HELPER ? helperFor(base) : undefined),
    },
  };
}

function helperFor(base: string): string {
  return [
    'export function __vitePreload(load, files) {',
    '  for (const file of files ?? []) {',
    "    const link = document.createElement('link');",
    "    link.rel = 'modulepreload';",
    `    link.href = ${JSON.stringify(base)} + file;`,
    '    document.head.append(link);',
    '  }',
    '  return load();',
    '}',
  ].join('\n');
}
