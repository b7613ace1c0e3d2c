// A content loader for Markdown that an owner writes: its fields are checked with their lines, its text is rendered by
// Astro, and during development every file that comes, changes or goes is shown.

import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { OwnText, OwnTexts } from '../own-content/read-pages.ts';
import { lookAgain } from './look-again.ts';

/** `read` reads the texts of a folder with their problems, which a build has refused by then. */
export function ownTextsLoader(name: string, folder: string, read: () => OwnTexts): Loader {
  return {
    name: `placard-${name}`,
    load: async (context) => {
      let known = read();
      let last = setAll(context, known);
      await last;
      const { watcher, logger } = context;
      if (watcher === undefined) return;
      watcher.add(folder);
      // One at a time: the last state of the files counts.
      const readAgain = () => {
        const found = read();
        if (isDeepStrictEqual(found, known)) return;
        known = found;
        last = last
          .then(() => setAll(context, found))
          .catch((error: unknown) => {
            logger.error(error instanceof Error ? error.message : String(error));
          });
      };
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher.on(event, (path: string) => {
          if (path.startsWith(folder)) readAgain();
        });
      }
      lookAgain(name, readAgain);
    },
  };
}

async function setAll(context: LoaderContext, { texts, problems }: OwnTexts): Promise<void> {
  const { store, logger } = context;
  for (const problem of problems) logger.error(problem);
  const ids = new Set(texts.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const text of texts) await setEntry(context, text);
}

/** Without a digest: Astro forgets the images of an entry that it finds unchanged. */
async function setEntry(context: LoaderContext, text: OwnText): Promise<void> {
  const { id, file, fields, body } = text;
  const data = await context.parseData({ id, data: fields, filePath: file });
  const rendered = await context.renderMarkdown(body, { fileURL: pathToFileURL(file) });
  const root = fileURLToPath(context.config.root);
  const filePath = relative(root, file).replaceAll('\\', '/');
  const assetImports = rendered.metadata?.imagePaths ?? [];
  context.store.set({ id, data, body, filePath, rendered, assetImports });
}
