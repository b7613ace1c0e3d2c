// Where a way to apply leads: a mail says which job it is about.

import type { WayToApply } from '../job/job.ts';

/** Keeps a subject that the posting states. */
export function applyAddress(
  { kind, href }: Pick<WayToApply, 'kind' | 'href'>,
  title: string,
): string {
  return kind === 'email' && !href.includes('?')
    ? `${href}?subject=${encodeURIComponent(title)}`
    : href;
}
