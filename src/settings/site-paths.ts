// The addresses of this build's site.

import { createPaths } from '../listing/paths.ts';
import { basePath } from './base-path.ts';

export const paths = {
  ...createPaths(basePath),
  /** Adds the site's origin to a path, for canonical links. */
  absolute: (path: string): string => new URL(path, import.meta.env.SITE).href,
};
