// The fonts of public/fonts/ that site.ts names, read before anything is built, and in the style sheet that shows them.

import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import { UsageError } from '../settings/settings.ts';
import type { site } from '../site.ts';
import { toFontFaces, type FontUse, type NamedFont } from './font-faces.ts';
import { readFontFile } from './font-file.ts';
import { readPublicFile, type SizeLimit } from './read-public-file.ts';
import { readSiteFacts } from './site-module.ts';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

const LIMIT: SizeLimit = {
  kilobytes: 500,
  advice: 'for example by leaving out the scripts that the board does not use',
  reason: 'everyone who opens the board waits for it',
};

/** A Vite plugin for the project in a folder. */
export function ownFonts(root: string): Plugin {
  const sheet = join(root, 'src/styles/own-fonts.css').replaceAll('\\', '/');
  return {
    name: 'placard-fonts',
    enforce: 'pre',
    async transform(_code, id) {
      if (id.split('?')[0] !== sheet) return undefined;
      return toFontFaces(await readFonts(root, await readSiteFacts(root)));
    },
  };
}

/** Throws a UsageError that says what to write where a font can't be used. */
export async function readFonts(
  root: string,
  { fonts }: Pick<typeof site, 'fonts'>,
): Promise<Map<FontUse, NamedFont[]>> {
  const found = new Map<FontUse, NamedFont[]>();
  for (const use of ['text', 'headings'] as const) {
    const files = [fonts[use] ?? []].flat();
    if (files.length === 0) continue;
    found.set(use, await Promise.all(files.map((file) => readFont(root, use, file))));
  }
  return found;
}

/** Absolute paths of the files, also of those that are missing. */
export function fontFiles(root: string, { fonts }: Pick<typeof site, 'fonts'>): string[] {
  const files = [fonts.text ?? [], fonts.headings ?? []].flat(2);
  return files.map((file) => join(root, 'public/fonts', file));
}

async function readFont(root: string, use: FontUse, file: string): Promise<NamedFont> {
  const stated = `fonts.${use} in src/site.ts names ${JSON.stringify(file)}`;
  const font = await readPublicFile(root, { path: `fonts/${file}`, stated }, LIMIT, (content) => {
    const found = readFontFile(content);
    if (found !== undefined) return found;
    throw new UsageError(
      `${stated}, which holds no font in WOFF2. Convert it, for example with "woff2_compress font.ttf".`,
    );
  });
  return { file, font };
}
