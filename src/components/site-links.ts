// The site's own lists, as the header and the footer link them.

import { pageWords } from '#words';
import { paths } from '../settings/site-paths.ts';

export const siteLinks: readonly { label: string; href: string }[] = [
  { label: pageWords.allJobs, href: paths.home() },
  { label: pageWords.remote, href: paths.remote() },
  { label: pageWords.closingSoon, href: paths.closingSoon() },
  { label: pageWords.companies, href: paths.companies() },
  { label: pageWords.savedJobs, href: paths.saved() },
];
