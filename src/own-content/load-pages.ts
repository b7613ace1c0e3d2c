// The owner's own pages for the site's pages, from Astro's collection.

import { getCollection, render } from 'astro:content';
import { readSettings } from '../settings/settings.ts';
import { locale } from '../settings/locale.ts';
import { paths } from '../settings/site-paths.ts';
import { listOwnFiles } from './own-files.ts';
import type { PageFacts } from './page-fields.ts';

export interface OwnPage extends PageFacts {
  /** "about" or "legal/imprint". */
  id: string;
  href: string;
}

let loaded: Promise<readonly OwnPage[]> | undefined;

/** In the order of their links; during development as they are now. */
export async function loadPages(): Promise<readonly OwnPage[]> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<readonly OwnPage[]> {
  const { compare } = new Intl.Collator(locale);
  return (await entries())
    .map(({ id, data }) => ({ id, href: encodeURI(paths.asset(`${id}/`)), ...data }))
    .sort((a, b) => a.order - b.order || compare(a.title, b.title));
}

/** Astro warns of a collection without entries. */
async function entries() {
  const { pagesDir } = readSettings(process.cwd(), process.env);
  return listOwnFiles(pagesDir).texts.length === 0 ? [] : getCollection('pages');
}

/** What the page says, and whether its text has a heading of the first level. */
export async function renderPage(id: string) {
  const entry = (await getCollection('pages')).find((page) => page.id === id);
  if (entry === undefined) throw new Error(`There is no page ${id}.`);
  const { Content, headings } = await render(entry);
  return { Content, hasHeading: headings.some(({ depth }) => depth === 1) };
}
