// Checks the size of a board whenever a page gets its collection: to Astro, a collection that was left empty for its size
// is a board without jobs.

import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

const CONTENT = 'astro:content';
/** Other plugins ignore ids that begin with a zero byte. */
const CHECKED = '\0placard:content';
const CHECK = fileURLToPath(new URL('../board/check-collection.ts', import.meta.url));

/** A Vite plugin that wraps Astro's module of collections. */
export function checkedCollections(): Plugin {
  return {
    name: 'placard-collections',
    enforce: 'pre',
    resolveId: {
      // Astro's own plugin comes first of those with enforce: 'pre'.
      order: 'pre',
      handler: (source, importer) =>
        source === CONTENT && importer !== undefined && importer !== CHECKED ? CHECKED : undefined,
    },
    load: (id) => (id === CHECKED ? MODULE : undefined),
  };
}

const MODULE = [
  `import { getCollection as allOf, getEntry as oneOf } from '${CONTENT}';`,
  `import { checkCollection } from ${JSON.stringify(CHECK)};`,
  `export * from '${CONTENT}';`,
  'export function getCollection(name, filter) {',
  '  checkCollection(name);',
  '  return allOf(name, filter);',
  '}',
  'export function getEntry(name, id) {',
  "  checkCollection(typeof name === 'string' ? name : name?.collection);",
  '  return oneOf(name, id);',
  '}',
].join('\n');
