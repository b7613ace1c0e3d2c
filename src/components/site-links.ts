// The site's own lists, as its head and foot link them.

import { paths } from '../paths.ts';

export const siteLinks: readonly { label: string; href: string }[] = [
  { label: 'All jobs', href: paths.home() },
  { label: 'Remote', href: paths.remote() },
  { label: 'Closing soon', href: paths.closingSoon() },
  { label: 'Companies', href: paths.companies() },
];
