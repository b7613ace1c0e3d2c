// Renders the pages of a build: unchanged ones are reused from the live site, the rest is rendered on several threads.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { readReport } from '../../report/report-file.ts';
import { reportProgress } from '../../intake/report-progress.ts';
import type { Settings } from '../../settings/settings.ts';
import { type LineSpool, openLineSpool } from '../jobs-file/line-spool.ts';
import { isPartOfJobs, writeJobsFile } from '../jobs-file/write-jobs-file.ts';
import { findEntry } from './bundle.ts';
import type { PreviousPages } from './previous-pages.ts';
import { type Answer, createPageRenderer } from './page-renderer.ts';
import {
  groupByJob,
  type PageToRender,
  refuseConflicts,
  toPageToRender,
} from './page-to-render.ts';
import {
  type RenderingThreads,
  startRenderingThreads,
  countUsefulThreads,
} from './rendering-threads.ts';

/** Known once Astro's content is loaded. */
export interface RenderingBasis {
  previousPages: PreviousPages;
  /** How many jobs have a page. */
  jobs: number;
  /** The slugs of the open ones, sorted. */
  openJobs: readonly string[];
}

export interface RenderingOptions {
  /** Called when pages are rendered. */
  addresses: () => Pick<Settings, 'siteUrl' | 'basePath' | 'cacheDir'>;
  /** Called once, after Astro's content is loaded; returns undefined where no site is built. */
  basis: () => RenderingBasis | undefined;
  /** Called with the paths of all pages, below the base, whether they were rendered or not. */
  onPages: (paths: readonly string[]) => void;
}

/** A page that loads the board: each thread renders it first. */
const WARM_UP = '/404';

export function rendering({ addresses, basis, onPages }: RenderingOptions): AstroIntegration {
  let folder = '';
  let publicDir = '';
  /** The markup of the jobs that this thread renders. */
  let lines: LineSpool | undefined;
  /** Astro fills it while it bundles. */
  let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();

  /** Replaces Astro's own loop over the paths, which is slower and renders every page. */
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
          const result = await usual.render(request, options);
          return result instanceof Response ? result : result.response;
        };
        const left = await renderPages(
          await usual.getStaticPaths(),
          known.previousPages,
          answer,
          threads,
        );
        writeMarkup(known, threads);
        return left;
      },
      teardown: async () => {
        await threads?.close();
        await usual.teardown?.();
      },
    };
  }

  function startThreads(jobs: number): RenderingThreads | undefined {
    const count = countUsefulThreads(jobs, availableParallelism(), process.availableMemory());
    const entry = findEntry(folder);
    if (count === 0 || entry === undefined) return undefined;
    const pages = [...styles].map(([key, page]) => [key, { styles: page.styles }] as const);
    const { siteUrl, basePath } = addresses();
    const warmUp = { route: WARM_UP, url: `${siteUrl}${basePath}${WARM_UP.slice(1)}/` };
    return startRenderingThreads(count, { bundle: { entry, pages }, folder, warmUp });
  }

  /** Returns the paths that are left to Astro: those where public/ has a file, about which Astro warns. */
  async function renderPages(
    paths: readonly PathWithRoute[],
    previousPages: PreviousPages,
    answer: Answer,
    threads: RenderingThreads | undefined,
  ): Promise<PathWithRoute[]> {
    const { siteUrl, basePath } = addresses();
    const pages = paths.map((path) => toPageToRender(path, siteUrl, basePath));
    refuseConflicts(pages);
    const isFromPublicDir = pages.map(({ file }) => existsSync(join(publicDir, file)));
    const toRender = pages.filter(
      ({ file, key }, index) => !isFromPublicDir[index] && !previousPages.reuse(file, key),
    );
    let done = pages.length - toRender.length;
    reportProgress('rendering', done, pages.length);
    const onRendered = (rendered: number) => {
      done += rendered;
      reportProgress('rendering', done, pages.length);
    };
    lines = openLineSpool(join(folder, '.jobs-lines-0'));
    const renderHere = createPageRenderer(
      new Set(paths.map(({ route }) => route)),
      answer,
      folder,
      lines.add,
    );
    const inOrder = groupByJob(toRender);
    // Astro makes the images of those pages that this thread renders: an owner's have no key.
    const stays = (page: PageToRender) => threads === undefined || page.key === undefined;
    for (const page of inOrder.filter(stays)) {
      await renderHere(page);
      onRendered(1);
    }
    const others = inOrder.filter((page) => !stays(page));
    await threads?.render(others, renderHere, onRendered);
    onPages(paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname));
    return paths.filter((_, index) => isFromPublicDir[index]);
  }

  function writeMarkup(
    { previousPages, openJobs }: RenderingBasis,
    threads: RenderingThreads | undefined,
  ): void {
    const { siteUrl, basePath, cacheDir } = addresses();
    writeJobsFile({
      folder,
      rendered: [...(lines?.take() ?? []), ...(threads?.lines() ?? [])],
      liveFolder: previousPages.folder,
      liveParts: previousPages.unchanged(isPartOfJobs),
      siteUrl: `${siteUrl}${basePath}`,
      slugs: openJobs,
      updated: newestDay(readReport(cacheDir).lastModified),
    });
  }

  function newestDay(days: Record<string, string | null>): string | undefined {
    const known = Object.entries(days).flatMap(([path, day]) =>
      /^(?:jobs\/|$)/.test(path) && day !== null ? [day] : [],
    );
    return known.sort().at(-1);
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
