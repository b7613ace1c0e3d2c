// How a build makes its pages: what the live site has already goes on from there, the rest is rendered on several threads.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { readReport } from '../intake/board-files.ts';
import { siteVersion } from '../intake/code-version.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import type { PageKeys } from '../pages/_page-keys.ts';
import type { Settings } from '../settings.ts';
import { findEntry } from './bundle.ts';
import { openLivePages } from './live-pages.ts';
import { type Answer, createPageRenderer } from './page-renderer.ts';
import { keyOf } from './page-key.ts';
import {
  endpointUrl,
  jobsTogether,
  refuseConflicts,
  toPageToRender,
  type PageToRender,
} from './page-to-render.ts';
import { tellRenderedPages } from './rendered-pages.ts';
import { type RenderingThreads, startRenderingThreads, threadsWorth } from './rendering-threads.ts';

/** What the build asks the site's program for and does not publish: the file of each by its route. */
const KEYS_ROUTE = '/page-keys.json';
const BOARD_ROUTE = '/board-made.txt';
const UNPUBLISHED_ROUTES = new Map([
  [KEYS_ROUTE, new URL('../pages/_page-keys.ts', import.meta.url)],
  [BOARD_ROUTE, new URL('../pages/_board-made.ts', import.meta.url)],
]);

export interface Rendering {
  integration: AstroIntegration;
  /** The live site's files that are the new site's too; they are not in the folder that was made. */
  reused: () => readonly string[];
  /** To be called when the new site is live: what it was made from is known to the next build. */
  remember: () => void;
}

/** Takes the settings of the live site and whether to render everything; gives the integration. */
export function createRendering(settings: Settings, isFull: boolean): Rendering {
  const { outDir, cacheDir, ...site } = settings;
  const version = siteVersion(process.cwd(), settings);
  const livePages = openLivePages({ outDir, cacheDir, version }, isFull);
  let folder = '';
  let publicDir = '';
  /** Astro fills it while it bundles. */
  let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();

  /** Takes the place of Astro's own loop over the paths, which asks for each page as a server is asked. */
  function wrap(usual: AstroPrerenderer): AstroPrerenderer {
    let threads: RenderingThreads | undefined;
    return {
      ...usual,
      name: 'placard-rendering',
      setup: async () => {
        await usual.setup?.();
        threads = startThreads();
      },
      getStaticPaths: async () => {
        const all = await usual.getStaticPaths();
        const paths = all.filter(({ route }) => !UNPUBLISHED_ROUTES.has(route.route));
        const own = all.find(({ route }) => route.route === KEYS_ROUTE);
        if (own === undefined) throw new Error(`Astro has no route ${KEYS_ROUTE}.`);
        const answer: Answer = async (request, options) => {
          const answered = await usual.render(request, options);
          return answered instanceof Response ? answered : answered.response;
        };
        return makePages(paths, await askForKeys(own, answer), answer, threads);
      },
      teardown: async () => {
        await threads?.close();
        await usual.teardown?.();
      },
    };
  }

  async function askForKeys(own: PathWithRoute, answer: Answer): Promise<PageKeys> {
    const { url } = toPageToRender(own, site.siteUrl, site.basePath);
    const response = await answer(new Request(url), { routeData: own.route });
    if (!response.ok) throw new Error(`${KEYS_ROUTE} was answered with ${response.status}.`);
    return (await response.json()) as PageKeys;
  }

  function startThreads(): RenderingThreads {
    const { recordsRead } = readReport(cacheDir);
    const threads = threadsWorth(recordsRead, availableParallelism(), process.availableMemory());
    const pages = [...styles].map(([key, page]) => [key, { styles: page.styles }] as const);
    const bundle = { entry: findEntry(folder), pages };
    const url = endpointUrl(BOARD_ROUTE, site.siteUrl, site.basePath);
    const board = { route: BOARD_ROUTE, url };
    return startRenderingThreads(threads, { bundle, folder, board });
  }

  /** Gives the paths that are left to Astro: the owner's own files stand in their place, which Astro tells. */
  async function makePages(
    paths: readonly PathWithRoute[],
    keys: PageKeys,
    answer: Answer,
    threads: RenderingThreads | undefined,
  ): Promise<PathWithRoute[]> {
    const pages = paths.map((path) => toPageToRender(path, site.siteUrl, site.basePath));
    refuseConflicts(pages);
    const isOwned = pages.map(({ file }) => existsSync(join(publicDir, file)));
    const isLive = (page: PageToRender) => {
      const key = keyOf(page, keys);
      return key !== undefined && livePages.reuse(page.file, key);
    };
    const toRender = pages.filter((page, index) => !isOwned[index] && !isLive(page));
    let made = pages.length - toRender.length;
    tellProgress('rendering', made, pages.length);
    const routes = new Set(paths.map(({ route }) => route));
    const renderHere = createPageRenderer(routes, answer, folder);
    await threads?.render(jobsTogether(toRender), renderHere, (rendered) => {
      made += rendered;
      tellProgress('rendering', made, pages.length);
    });
    tellRenderedPages(
      paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname),
    );
    return paths.filter((_, index) => isOwned[index]);
  }

  const integration: AstroIntegration = {
    name: 'placard-rendering',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, entrypoint] of UNPUBLISHED_ROUTES) {
          injectRoute({ pattern, entrypoint, prerender: true });
        }
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        publicDir = fileURLToPath(config.publicDir);
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(wrap),
      'astro:build:setup': ({ pages }) => {
        styles = pages;
      },
    },
  };
  return { integration, reused: livePages.reused, remember: livePages.remember };
}
