// What a page or a file may load from other sites, or send to them: what site.ts opens, and nothing else.

import { isOpen, wayInFor, type OpenKind, type PageKind, type WayIn } from '../headers/openings.ts';
import type { Allow } from '../settings/define-site.ts';
import type { SiteAddresses } from './site-addresses.ts';

export interface OpenedSite extends SiteAddresses {
  allow: Allow;
  /** Of the page that is checked; a style sheet or a script is of all. */
  page: PageKind;
}

export interface SiteFault {
  fault: string;
  /** How the owner opens the site to what it refuses. */
  way?: WayIn;
}

/** Whether an address leads to another site, by its scheme or its host. */
export function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
}

/** Describes what is loaded from elsewhere, unless site.ts allows it; `kind` is undefined for what can't be allowed. */
export function checkElsewhere(
  { allow, page }: OpenedSite,
  what: string,
  kind: OpenKind | undefined,
  address: string,
): SiteFault | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  if (kind !== undefined && isOpen(allow, kind, absolute, page)) return undefined;
  return {
    fault: `${what} ${JSON.stringify(address.slice(0, 120))}, which is not the site's own`,
    way:
      kind === undefined
        ? { instead: 'put a copy of it into public/, or of a style sheet into src/styles/' }
        : wayInFor(kind, absolute, page),
  };
}
