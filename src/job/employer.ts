// The employer: a name to show, and addresses for the markup that are safe.

import { toCleanText } from '../html/clean-text.ts';
import { toSafeUrl } from '../html/safe-url.ts';
import type { Employer } from './job.ts';
import type { Posting } from './posting.ts';
import { isPlaceholder } from './placeholder.ts';

/** Returns undefined for an organization without a name. */
export function readEmployer(organization: Posting['organization']): Employer | undefined {
  const name = toCleanText(organization?.name ?? '', 150);
  if (isPlaceholder(name)) return undefined;
  const url = organization?.links.map(toSafeUrl).find((link) => link?.startsWith('http'));
  const logo = organization?.logos.map(toSafeUrl).find((link) => link?.startsWith('http'));
  return { name, ...(url && { url }), ...(logo && { logo }) };
}
