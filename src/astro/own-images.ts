// Measures the images of public/ that site.ts names, before anything is built: a file that is missing, or that browsers
// can't show, is told with the line to write.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { SiteImage, SiteImages } from '../settings/site-images.ts';
import { UsageError } from '../settings/settings.ts';
import type { site } from '../site.ts';

interface Rule {
  formats: readonly string[];
  kilobytes: number;
  /** Why it may not be larger. */
  reason: string;
}

const LOGO: Rule = {
  formats: ['svg', 'png', 'webp'],
  kilobytes: 100,
  reason: 'everyone who opens the board waits for it',
};
/** Most networks show no SVG, and leave out a picture that is large. */
const CARD: Rule = {
  formats: ['png', 'jpg', 'webp'],
  kilobytes: 1000,
  reason: 'larger ones are not shown everywhere',
};

type Stated = Pick<typeof site, 'logo' | 'socialCard'>;

/** Throws a UsageError that says what to write where an image can't be used. */
export async function measureImages(root: string, stated: Stated): Promise<SiteImages> {
  const images: SiteImages = {};
  const { logo, socialCard } = stated;
  if (logo !== undefined) images.logo = await measure(root, 'logo.light', logo.light, LOGO);
  if (logo?.dark !== undefined) {
    images.darkLogo = await measure(root, 'logo.dark', logo.dark, LOGO);
  }
  if (socialCard !== undefined) {
    images.socialCard = await measure(root, 'socialCard', socialCard, CARD);
  }
  return images;
}

/** Absolute paths of the files, also of those that are missing. */
export function imageFiles(root: string, { logo, socialCard }: Stated): string[] {
  return [logo?.light, logo?.dark, socialCard]
    .filter((file) => file !== undefined)
    .map((file) => join(root, 'public', file));
}

async function measure(
  root: string,
  fact: string,
  file: string,
  { formats, kilobytes, reason }: Rule,
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
      `${stated}, which ${found === undefined ? 'is no image that can be measured' : `holds ${found.format.toUpperCase()}`}. Use an image as ${kinds}${formats.includes('svg') ? '; an SVG needs a viewBox, or a width and a height' : ''}.`,
    );
  }
  if (content.length > kilobytes * 1000) {
    throw new UsageError(
      `${stated}, of ${Math.ceil(content.length / 1000)} kB. Make it smaller than ${kilobytes} kB: ${reason}.`,
    );
  }
  return { file, width: Math.round(found.width), height: Math.round(found.height) };
}
