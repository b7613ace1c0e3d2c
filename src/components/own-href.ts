// Where a link of the owner's own leads.

import { paths } from '../settings/site-paths.ts';

/** Puts a path below the site's base; keeps an address that leads out of the site. */
export function ownHref(href: string): string {
  return href.startsWith('/') ? paths.asset(href.slice(1)) : href;
}
