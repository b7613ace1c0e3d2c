import { defineConfig } from 'astro/config';
import { buildInstant } from './src/settings/clock.ts';
import { placard } from './src/astro/integration.ts';
import { readSiteFacts } from './src/astro/site-module.ts';
import { siteWords } from './src/astro/site-words.ts';
import { readSettings } from './src/settings/settings.ts';

const root = process.cwd();
// One clock for the loader, the pages and the sitemap, whoever started Astro.
process.env.SOURCE_DATE_EPOCH ||= String(Math.floor(Date.now() / 1000));
// While editing, this file is read again when the facts change; what it imports under the same name is not.
const site = await readSiteFacts(root);
const settings = readSettings(root, process.env, site);

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  // Two pages that want one address stop the build.
  prerenderConflictBehavior: 'error',
  // Where one page waits, others go on.
  build: { inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  // Colored code has a style on each word, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [placard(buildInstant(process.env, Date.now()))],
  // The content security policy allows no inline script, however small.
  vite: {
    // The site before a large one lies beside it, a folder a job.
    server: { watch: { ignored: ['**/.*.placard-*/**'] } },
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'list', test: /ListScript|src.browser.list(?:-page)?\./, priority: 2 },
                  // What the search writes into a list comes in one piece.
                  {
                    name: 'wording',
                    test: /src.wording.(?:applied-filters|list-heading|row-words)\./,
                    priority: 1,
                  },
                ],
              },
            },
          },
        },
      },
    },
    worker: { format: 'es' },
    // The site speaks one language; the words of the others stay at home.
    plugins: [siteWords(() => readSettings(root, process.env, site).words, root)],
    resolve: { alias: { '#synonyms': settings.synonyms } },
    define: { 'import.meta.env.SITE_LOCALE': JSON.stringify(settings.locale) },
  },
});
