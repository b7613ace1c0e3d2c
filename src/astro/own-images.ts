// Measures the images of public/ that site.ts names, before anything is built: a file that is missing, or that browsers
// can't show, is told with the line to write.

import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { SiteImage, SiteImages } from '../settings/site-images.ts';
import { UsageError } from '../settings/settings.ts';
import type { site } from '../site.ts';
import { readPublicFile, type SizeLimit } from './read-public-file.ts';

interface Rule extends SizeLimit {
  formats: readonly string[];
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

async function measure(root: string, fact: string, file: string, rule: Rule): Promise<SiteImage> {
  const stated = `${fact} in src/site.ts is ${JSON.stringify(file)}`;
  return readPublicFile(root, { path: file, stated }, rule, async (content) => {
    const found = await imageMetadata(content, file).catch(() => undefined);
    if (found !== undefined && rule.formats.includes(found.format)) {
      return { file, width: Math.round(found.width), height: Math.round(found.height) };
    }
    const what =
      found === undefined
        ? 'is no image that can be measured'
        : `holds ${found.format.toUpperCase()}`;
    throw new UsageError(`${stated}, which ${what}. Use an image as ${formatWords(rule)}.`);
  });
}

function formatWords({ formats }: Rule): string {
  const words = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    formats.map((format) => format.toUpperCase()),
  );
  return formats.includes('svg')
    ? `${words}; an SVG needs a viewBox, or a width and a height`
    : words;
}
