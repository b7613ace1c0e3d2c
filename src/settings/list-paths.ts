// The addresses of this build's lists and jobs, for the scripts: they write no others.

import { createListPaths } from '../listing/paths.ts';
import { basePath } from './base-path.ts';

export const paths = createListPaths(basePath);
