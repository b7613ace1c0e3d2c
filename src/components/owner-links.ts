// The owner's links in the header and the footer: pages of content/pages/, then what site.ts states.

import { loadPages } from '../own-content/load-pages.ts';
import { site } from '../site.ts';
import { ownHref } from './own-href.ts';

interface Link {
  label: string;
  href: string;
  lang?: string | undefined;
}

export async function headerLinks(): Promise<Link[]> {
  return pagesIn('header');
}

/** A page that site.ts links to as well has the link of site.ts. */
export async function footerLinks(): Promise<Link[]> {
  const stated = site.links.map(({ label, href }) => ({ label, href: ownHref(href) }));
  const known = new Set(stated.map(({ href }) => href));
  return [...(await pagesIn('footer')).filter(({ href }) => !known.has(href)), ...stated];
}

async function pagesIn(place: 'header' | 'footer'): Promise<Link[]> {
  return (await loadPages())
    .filter(({ link }) => link === place)
    .map(({ title, href, lang }) => ({ label: title, href, lang }));
}
