// The addresses of this build's site.

import { createPaths } from './listing/paths.ts';

const base = import.meta.env.BASE_URL;

export const paths = {
  ...createPaths(base.endsWith('/') ? base : `${base}/`),
  /** Takes an address of the site; gives it with the site's origin, for canonical links. */
  absolute: (path: string): string => new URL(path, import.meta.env.SITE).href,
};
