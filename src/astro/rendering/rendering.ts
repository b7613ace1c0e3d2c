// How a build makes its pages: what the live site has already goes on from there, the rest is rendered on several threads.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { tellProgress } from '../../intake/tell-progress.ts';
import type { Settings } from '../../settings.ts';
import { findEntry } from './bundle.ts';
import type { LivePages } from './live-pages.ts';
import { type Answer, createPageRenderer } from './page-renderer.ts';
import { jobsTogether, refuseConflicts, toPageToRender } from './page-to-render.ts';
import { type RenderingThreads, startRenderingThreads, threadsWorth } from './rendering-threads.ts';

/** What is known when Astro's content is loaded. */
export interface RenderingBasis {
  livePages: LivePages;
  /** How many jobs have a page. */
  jobs: number;
}

export interface RenderingOptions {
  /** The site's origin and path; asked when pages are made. */
  addresses: () => Pick<Settings, 'siteUrl' | 'basePath'>;
  /** Asked once, when Astro's content is loaded; nothing where this is no build of a site. */
  basis: () => RenderingBasis | undefined;
  /** Called with the paths of all pages, below the base, whether they were rendered or not. */
  onPages: (paths: readonly string[]) => void;
}

/** A page that needs the board: a thread renders it first, and has made the board then. */
const WARM_UP = '/404';

export function rendering({ addresses, basis, onPages }: RenderingOptions): AstroIntegration {
  let folder = '';
  let publicDir = '';
  /** Astro fills it while it bundles. */
  let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();

  /** Takes the place of Astro's own loop over the paths, which asks for each page as a server is asked. */
  function wrap(usual: AstroPrerenderer): AstroPrerenderer {
    const known = basis();
    if (known === undefined) return usual;
    let threads: RenderingThreads | undefined;
    return {
      ...usual,
      name: 'placard-rendering',
      setup: async () => {
        await usual.setup?.();
        threads = startThreads(known.jobs);
      },
      getStaticPaths: async () => {
        const answer: Answer = async (request, options) => {
          const answered = await usual.render(request, options);
          return answered instanceof Response ? answered : answered.response;
        };
        return makePages(await usual.getStaticPaths(), known.livePages, answer, threads);
      },
      teardown: async () => {
        await threads?.close();
        await usual.teardown?.();
      },
    };
  }

  function startThreads(jobs: number): RenderingThreads | undefined {
    const count = threadsWorth(jobs, availableParallelism(), process.availableMemory());
    const entry = findEntry(folder);
    if (count === 0 || entry === undefined) return undefined;
    const pages = [...styles].map(([key, page]) => [key, { styles: page.styles }] as const);
    const { siteUrl, basePath } = addresses();
    const warmUp = { route: WARM_UP, url: `${siteUrl}${basePath}${WARM_UP.slice(1)}/` };
    return startRenderingThreads(count, { bundle: { entry, pages }, folder, warmUp });
  }

  /** Returns the paths that are left to Astro: the owner's own files stand in their place, which Astro tells. */
  async function makePages(
    paths: readonly PathWithRoute[],
    livePages: LivePages,
    answer: Answer,
    threads: RenderingThreads | undefined,
  ): Promise<PathWithRoute[]> {
    const { siteUrl, basePath } = addresses();
    const pages = paths.map((path) => toPageToRender(path, siteUrl, basePath));
    refuseConflicts(pages);
    const isOwned = pages.map(({ file }) => existsSync(join(publicDir, file)));
    const toRender = pages.filter(
      ({ file, key }, index) => !isOwned[index] && !livePages.reuse(file, key),
    );
    let made = pages.length - toRender.length;
    tellProgress('rendering', made, pages.length);
    const onRendered = (rendered: number) => {
      made += rendered;
      tellProgress('rendering', made, pages.length);
    };
    const renderHere = createPageRenderer(new Set(paths.map(({ route }) => route)), answer, folder);
    const inOrder = jobsTogether(toRender);
    if (threads !== undefined) await threads.render(inOrder, renderHere, onRendered);
    else {
      for (const page of inOrder) {
        await renderHere(page);
        onRendered(1);
      }
    }
    onPages(paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname));
    return paths.filter((_, index) => isOwned[index]);
  }

  return {
    name: 'placard-rendering',
    hooks: {
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
}
