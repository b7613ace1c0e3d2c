// The routes that come with Placard, by their files: what their pages show follows from the board, the code and the
// settings. Of a page that an owner adds nobody knows what it reads, so it is made by every build.

export const OWN_ROUTES: ReadonlySet<string> = new Set(
  [
    '404.astro',
    '[...list]/feed.json.ts',
    '[...list]/feed.xml.ts',
    '[...page].astro',
    'closing-soon/[...page].astro',
    'companies/[...company].astro',
    'companies/index.astro',
    'jobs/[slug].astro',
    'jobs/[slug].ics.ts',
    'jobs/[slug].json.ts',
    'places/[...place].astro',
    'remote/[...page].astro',
    'robots.txt.ts',
    'saved.astro',
    'search/[hash]/[name].json.ts',
    'types/[...type].astro',
  ].map((file) => `src/pages/${file}`),
);
