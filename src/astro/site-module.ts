// The facts of site.ts as they stand in the file now.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { site } from '../site.ts';

/** Reads the file again where it was saved since: Node keeps what it imported under the same name. */
export async function readSiteFacts(root: string): Promise<typeof site> {
  const file = join(root, 'src/site.ts');
  const address = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
  const module = (await import(address)) as { site: typeof site };
  return module.site;
}
