// Measures the images of public/ that site.ts names, before anything is built: a file that is missing, or that browsers
// can't show, is told with the line to write.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { SiteImage, SiteImages } from '../settings/site-images.ts';
import { UsageError } from '../settings/settings.ts';
import type { site } from '../site.ts';

interface Limits {
  formats: readonly string[];
  kilobytes: number;
}

/** It comes with every page of a first visit. */
const LOGO: Limits = { formats: ['svg', 'png', 'webp'], kilobytes: 100 };

/** Throws a UsageError that says what to write where an image can't be used. */
export async function measureImages(
  root: string,
  { logo }: Pick<typeof site, 'logo'>,
): Promise<SiteImages> {
  if (logo === undefined) return {};
  return {
    logo: await measure(root, 'logo.light', logo.light, LOGO),
    ...(logo.dark !== undefined && {
      darkLogo: await measure(root, 'logo.dark', logo.dark, LOGO),
    }),
  };
}

/** Absolute paths of the files, also of those that are missing. */
export function imageFiles(root: string, { logo }: Pick<typeof site, 'logo'>): string[] {
  return [logo?.light, logo?.dark]
    .filter((file) => file !== undefined)
    .map((file) => join(root, 'public', file));
}

async function measure(
  root: string,
  fact: string,
  file: string,
  { formats, kilobytes }: Limits,
): Promise<SiteImage> {
  const stated = `${fact} in src/site.ts is ${JSON.stringify(file)}`;
  const kinds = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    formats.map((format) => format.toUpperCase()),
  );
  const content = await readFile(join(root, 'public', file)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError(
      `${stated}, and public/${file} is not there. Put the file there, or write the name of one that is.`,
    );
  });
  const found = await imageMetadata(content, file).catch(() => undefined);
  if (found === undefined || !formats.includes(found.format)) {
    throw new UsageError(
      `${stated}, which ${found === undefined ? 'is no image that can be measured' : `holds ${found.format.toUpperCase()}`}. Use an image as ${kinds}; an SVG needs a viewBox, or a width and a height.`,
    );
  }
  if (content.length > kilobytes * 1000) {
    throw new UsageError(
      `${stated}, of ${Math.ceil(content.length / 1000)} kB. Make it smaller than ${kilobytes} kB: everyone who opens the board waits for it.`,
    );
  }
  return { file, width: Math.round(found.width), height: Math.round(found.height) };
}
