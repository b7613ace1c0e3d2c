// Pages that would come out as they are on the live site are linked from there and not rendered.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { linkOrCopy, writeFile } from './deploy/place-file.ts';
import {
  readPageMemory,
  writeLastSite,
  writePageMemory,
  type PageMemory,
} from './intake/board-files.ts';
import { siteVersion } from './intake/code-version.ts';
import { tellProgress } from './intake/tell-progress.ts';
import type { PageKeys } from './pages/_page-keys.ts';
import type { Settings } from './settings.ts';

const KEYS_ROUTE = '/page-keys.json';
/** An answer without a body leaves the file as it is. */
const NOTHING_TO_WRITE = new Response(null);

export interface UnchangedPages {
  integration: AstroIntegration;
  /** To be called when the new site is live: what it was made from is known to the next build. */
  remember: () => void;
}

/** Takes the settings of the live site and whether to render everything; gives the integration. */
export function keepUnchangedPages(
  { outDir, cacheDir, ...site }: Settings,
  isFull: boolean,
): UnchangedPages {
  const version = siteVersion(process.cwd(), site);
  const keyOfFile = new Map<string, string>();
  let known: PageMemory['files'] = {};
  let staging = '';
  let publicDir = '';

  /** Whether the live site has the file, made from the same and untouched since; if so, it is the new site's too. */
  function reuse(file: string, key: string): boolean {
    const [lastKey, bytes, modified] = known[file] ?? [];
    if (lastKey !== key) return false;
    const live = statSync(join(outDir, file), { throwIfNoEntry: false });
    if (live?.size !== bytes || live?.mtimeMs !== modified) return false;
    linkOrCopy(join(outDir, file), join(staging, file));
    return true;
  }

  /** Writes a page where Astro would, at once; whatever is no plain page is left to Astro. */
  async function write(file: string, answer: Awaited<ReturnType<AstroPrerenderer['render']>>) {
    const response = answer instanceof Response ? answer : answer.response;
    if (response.status !== 200 || existsSync(join(publicDir, file))) return answer;
    writeFile(join(staging, file), new Uint8Array(await response.arrayBuffer()));
    return NOTHING_TO_WRITE;
  }

  function wrap(usual: AstroPrerenderer): AstroPrerenderer {
    let keys: PageKeys;
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
        const answer = reuse(file, key)
          ? NOTHING_TO_WRITE
          : await write(file, await usual.render(request, options));
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
        publicDir = fileURLToPath(config.publicDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const memory = isFull ? undefined : readPageMemory(cacheDir);
        // What was kept for another folder or by other code says nothing of this site.
        if (memory?.outDir === outDir && memory.version === version) known = memory.files;
        setPrerenderer(wrap);
      },
    },
  };
  return {
    integration,
    remember: () => {
      const files: PageMemory['files'] = {};
      for (const [file, key] of keyOfFile) {
        const made = statSync(join(outDir, file), { throwIfNoEntry: false });
        if (made !== undefined) files[file] = [key, made.size, made.mtimeMs];
      }
      writePageMemory(cacheDir, { outDir, version, files });
      writeLastSite(cacheDir, { outDir, version });
    },
  };
}
