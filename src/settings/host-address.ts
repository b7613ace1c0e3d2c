// The site's address where a host builds it that states one, so that a first board is right before anything is set.

import { site } from '../site.ts';
import { DEFAULTS } from './define-site.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface HostAddress {
  text: string;
  /** The variable that states it. */
  name: string;
  host: string;
}

/** Returns the lasting address of the production site, also in the build of a preview; undefined where no host states one. */
export function findHostAddress(environment: Environment): HostAddress | undefined {
  const { NETLIFY, URL, CF_PAGES, CF_PAGES_URL, VERCEL, VERCEL_PROJECT_PRODUCTION_URL } =
    environment;
  if (NETLIFY && URL) return { text: URL, name: 'URL', host: 'Netlify' };
  if (CF_PAGES && CF_PAGES_URL) {
    return { text: withoutDeploy(CF_PAGES_URL), name: 'CF_PAGES_URL', host: 'Cloudflare Pages' };
  }
  if (VERCEL && VERCEL_PROJECT_PRODUCTION_URL) {
    const text = `https://${VERCEL_PROJECT_PRODUCTION_URL}`;
    return { text, name: 'VERCEL_PROJECT_PRODUCTION_URL', host: 'Vercel' };
  }
  return undefined;
}

/** Cloudflare states the address of the deploy, "https://1a2b3c4d.crumb.pages.dev". */
function withoutDeploy(address: string): string {
  return address.replace(/^https:\/\/[0-9a-z-]+\.(?=[0-9a-z-]+\.pages\.dev\/?$)/, 'https://');
}

/** Whether nobody has written the site's address into site.ts yet. */
export function isPlaceholder(url: unknown): boolean {
  return url === DEFAULTS.url;
}

/** Says in a sentence where the address comes from that every page names; undefined where its owner wrote it. */
export function describeAddress(siteUrl: string, environment: Environment): string | undefined {
  if (isPlaceholder(siteUrl)) {
    return `Its pages name ${siteUrl} as their address, which is an example. Write your own as url into src/site.ts, or set SITE_URL.`;
  }
  const found = findHostAddress(environment);
  if (!isPlaceholder(site.url) || found?.text.replace(/\/$/, '') !== siteUrl) return undefined;
  return `Its pages name ${siteUrl} as their address, as ${found.host} states it. A domain of your own goes into src/site.ts, as url.`;
}
