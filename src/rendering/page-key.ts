// What a page depends on.

import type { PageKeys } from '../pages/_page-keys.ts';
import { OWN_ROUTES } from '../pages/_own-routes.ts';
import { jobOfFile, type PageToRender } from './page-to-render.ts';

/** Takes a page and the keys; gives the key of everything that it may show, or nothing where it may show anything. */
export function keyOf(
  { component, file }: Pick<PageToRender, 'component' | 'file'>,
  keys: PageKeys,
): string | undefined {
  if (!OWN_ROUTES.has(component)) return undefined;
  const slug = jobOfFile(file);
  return (slug === undefined ? undefined : keys.jobs[slug]) ?? keys.board;
}
