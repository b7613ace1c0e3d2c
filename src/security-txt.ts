// Where to report a weakness of the site, in the form of RFC 9116.

import type { Settings } from './settings.ts';

/** The path below an origin where readers look; below a base path they find nothing. */
export const securityTxtPath = '.well-known/security.txt';

/** The standard recommends less than a year; a site that is still built says so anew each time. */
const VALID_MILLISECONDS = 182 * 86_400_000;

/** Takes the settings and the build's instant; gives the file, or undefined where no contact is set. */
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
  // The standard takes no address without encryption.
  if (siteUrl.startsWith('https:')) lines.push(`Canonical: ${siteUrl}/${securityTxtPath}`);
  return [...lines, ''].join('\n');
}
