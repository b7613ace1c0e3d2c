// The addresses of this build's site.

import { createPaths } from '../listing/paths.ts';

const base = import.meta.env.BASE_URL;

export const paths = {
  ...createPaths(base.endsWith('/') ? base : `${base}/`),
  /** Adds the site's origin to a path, for canonical links. */
  absolute: (path: string): string => new URL(path, import.meta.env.SITE).href,
};
