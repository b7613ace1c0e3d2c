// The site's own facts: the one file an owner edits. Editors explain each field and offer all others;
// docs/your-own-board.md has them in a table. What is left out has its default.

import { defineSite } from './settings/define-site.ts';

export const site = defineSite({
  name: 'Placard',
  tagline: 'Good work, plainly posted.',
  url: 'https://jobs.example',
  basePath: '/',
  locale: 'en-GB',
  timeZone: 'UTC',
  logo: undefined,
  accent: undefined,
  hero: {},
  links: [],
  facets: [],
});
