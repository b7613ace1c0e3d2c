// Where to report a weakness of the site, in the form of RFC 9116.

import type { Settings } from '../settings/settings.ts';

/** Below the origin: readers do not look below a base path. */
export const securityTxtPath = '.well-known/security.txt';

/** The standard recommends less than a year; each build renews it. */
const VALID_MILLISECONDS = 182 * 86_400_000;

/** Returns undefined where no contact is set; `now` is in milliseconds. */
export function toSecurityTxt(
  { securityContact, siteUrl, locale }: Pick<Settings, 'securityContact' | 'siteUrl' | 'locale'>,
  now: number,
): string | undefined {
  if (securityContact === undefined) return undefined;
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${new Date(now + VALID_MILLISECONDS).toISOString()}`,
    `Preferred-Languages: ${locale}`,
  ];
  // The standard allows no address without encryption.
  if (siteUrl.startsWith('https:')) lines.push(`Canonical: ${siteUrl}/${securityTxtPath}`);
  return [...lines, ''].join('\n');
}
