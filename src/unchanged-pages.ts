// Pages that would come out as they are on the live site are linked from there and not rendered.

import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { siteVersion } from './intake/code-version.ts';
import { tellProgress } from './intake/tell-progress.ts';
import type { PageKeys } from './pages/_page-keys.ts';
import type { Settings } from './settings.ts';

/** What a file of the live site was made from, and how to tell that nobody changed it since. */
type Made = [key: string, bytes: number, modified: number];

interface Memory {
  outDir: string;
  version: string;
  files: Record<string, Made>;
}

const KEYS_ROUTE = '/page-keys.json';
const NO_MEMORY: Memory = { outDir: '', version: '', files: {} };

export interface UnchangedPages {
  integration: AstroIntegration;
  /** To be called when the new site is live: what it was made from is known to the next build. */
  remember: () => Promise<void>;
}

/** Takes the settings of the live site and whether to render everything; gives the integration. */
export function keepUnchangedPages(
  { outDir, cacheDir, ...site }: Settings,
  isFull: boolean,
): UnchangedPages {
  const memoryFile = join(cacheDir, 'pages.json');
  const version = siteVersion(process.cwd(), site);
  const keyOfFile = new Map<string, string>();
  const folders = new Map<string, Promise<unknown>>();
  let memory = NO_MEMORY;
  let staging = '';

  /** Most files share a folder with others. */
  function makeFolder(path: string): Promise<unknown> {
    const making = folders.get(path) ?? mkdir(path, { recursive: true });
    folders.set(path, making);
    return making;
  }

  /** Whether the live site has the file, made from the same and untouched since; if so, it is the new site's too. */
  async function reuse(file: string, key: string): Promise<boolean> {
    const made = memory.files[file];
    if (made === undefined || made[0] !== key) return false;
    const live = join(outDir, file);
    const found = await statOf(live);
    if (found?.size !== made[1] || found.mtimeMs !== made[2]) return false;
    const target = join(staging, file);
    await makeFolder(dirname(target));
    await linkOrCopy(live, target);
    return true;
  }

  function wrap(usual: AstroPrerenderer): AstroPrerenderer {
    let keys: PageKeys = { board: randomUUID(), jobs: {} };
    let [made, total] = [0, 0];
    return {
      ...usual,
      name: 'placard-unchanged-pages',
      getStaticPaths: async () => {
        const all = await usual.getStaticPaths();
        const own = all.find(({ route }) => route.route === KEYS_ROUTE);
        if (own === undefined) throw new Error(`Astro has no route ${KEYS_ROUTE}.`);
        const request = new Request(`${site.siteUrl}${site.basePath}${KEYS_ROUTE.slice(1)}`);
        const answer = await usual.render(request, { routeData: own.route });
        const response = answer instanceof Response ? answer : answer.response;
        keys = (await response.json()) as PageKeys;
        total = all.length - 1;
        tellProgress('rendering', 0, total);
        return all.filter((path) => path !== own);
      },
      render: async (request, options) => {
        const path = decodeURI(new URL(request.url).pathname).slice(site.basePath.length);
        const file =
          options.routeData.type === 'page' ? `${path}index.html` : path.replace(/\/$/, '');
        const [, slug] = /^jobs\/([^/.]+)(?:\.ics|\.json)?\/?$/.exec(path) ?? [];
        const key = (slug === undefined ? undefined : keys.jobs[slug]) ?? keys.board;
        keyOfFile.set(file, key);
        // An answer without a body leaves the file as it is.
        const isLinked = await reuse(file, key);
        const answer = isLinked ? new Response(null) : await usual.render(request, options);
        made += 1;
        tellProgress('rendering', made, total);
        return answer;
      },
    };
  }

  const integration: AstroIntegration = {
    name: 'placard-unchanged-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: KEYS_ROUTE,
          entrypoint: new URL('./pages/_page-keys.ts', import.meta.url),
          prerender: true,
        });
      },
      'astro:config:done': ({ config }) => {
        staging = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (!isFull) memory = await readMemory(memoryFile, outDir, version);
        setPrerenderer(wrap);
      },
    },
  };
  return {
    integration,
    remember: async () => {
      const files: Memory['files'] = {};
      for (const [file, key] of keyOfFile) {
        const made = await statOf(join(outDir, file));
        if (made !== undefined) files[file] = [key, made.size, made.mtimeMs];
      }
      await writeMemory(memoryFile, { outDir, version, files });
    },
  };
}

/** A link costs nothing; between two disks there is none. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What was kept for another folder or by other code says nothing of this site. */
async function readMemory(path: string, outDir: string, version: string): Promise<Memory> {
  try {
    const memory = JSON.parse(await readFile(path, 'utf8')) as Memory;
    return memory.outDir === outDir && memory.version === version ? memory : NO_MEMORY;
  } catch (error) {
    // No file: this is the first build. A damaged one says nothing either.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return NO_MEMORY;
    throw error;
  }
}

async function writeMemory(path: string, memory: Memory): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, JSON.stringify(memory));
  await rename(aside, path);
}
