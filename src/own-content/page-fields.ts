// What an owner's page states above its text.

import { z } from 'astro/zod';
import type { FieldRule } from './read-fields.ts';

const LINKS = ['header', 'footer', 'none'] as const;

/** The schema of the collection `pages`; the id of an entry is its address, "about" or "legal/imprint". */
export const pageSchema = z.object({
  title: z
    .string()
    .describe("The page's heading, unless its text has one of its own, and its name in links."),
  description: z
    .string()
    .optional()
    .describe('What search engines show of it: one sentence. Without it, the title.'),
  link: z
    .enum(LINKS)
    .default('none')
    .describe(
      'Where every page of the site links to it: in the header, in the footer, or nowhere.',
    ),
  noindex: z
    .boolean()
    .default(false)
    .describe('Whether search engines leave it alone; it is not in the sitemap then.'),
  order: z
    .number()
    .default(0)
    .describe(
      'Its place among the links: those with lower numbers come first, equal ones by title.',
    ),
  lang: z
    .string()
    .optional()
    .describe('BCP 47 tag of its language, "de", where that is not the language of the site.'),
});

export type PageFacts = z.infer<typeof pageSchema>;

export const PAGE_FIELDS: Readonly<Record<keyof PageFacts, FieldRule>> = {
  title: {
    read: (text) => text,
    write: "the page's heading, for example title: Imprint",
    isNeeded: true,
  },
  description: {
    read: (text) => text,
    write: 'a sentence for search engines, for example description: Who runs this board',
  },
  link: {
    read: (text) => LINKS.find((place) => place === text),
    write: 'header, footer or none, for example link: footer',
  },
  noindex: {
    read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
    write: 'true or false, for example noindex: true',
  },
  order: {
    read: (text) => (/^-?\d{1,6}$/.test(text) ? Number(text) : undefined),
    write: 'a whole number, for example order: 1',
  },
  lang: {
    read: toLanguageTag,
    write: 'a BCP 47 tag, for example lang: de',
  },
};

function toLanguageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
