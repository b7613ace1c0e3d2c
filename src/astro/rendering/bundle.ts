// The program that Astro bundles for the site, opened on a rendering thread.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { Answer } from './page-renderer.ts';

/** What a thread needs to know of the build; plain values. */
export interface BundleContext {
  /** The entry's file URL. */
  entry: string;
  /** Style sheets by route, as Astro's build has them. */
  pages: (readonly [key: string, page: { styles: unknown[] }])[];
}

/** The bundled program (`app` of its entry); the methods are those that Astro's own prerenderer calls. */
interface BundledApp {
  manifest: { routes: { routeData: RouteData }[] };
  render: Answer;
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: { settings: { scripts: never[] }; logger: unknown }) => void;
}

function isAsExpected(app: Partial<BundledApp>): boolean {
  return (
    [app.render, app.setInternals, app.setOptions].every(
      (method) => typeof method === 'function',
    ) && Array.isArray(app.manifest?.routes)
  );
}

const ENTRY = /^prerender-entry\..*\.mjs$/;

/** Returns the file URL of the entry that Astro bundled, where this version of Astro writes it. */
export function findEntry(folder: string): string | undefined {
  const bundled = join(folder, '.prerender');
  if (!existsSync(bundled)) return undefined;
  const entry = readdirSync(bundled).find((name) => ENTRY.test(name));
  return entry && pathToFileURL(join(bundled, entry)).href;
}

/** Opens the program on this thread; undefined where another version of Astro lacks the private methods used here. It logs only errors, to standard error. */
export async function openBundle({
  entry,
  pages,
}: BundleContext): Promise<{ routes: RouteData[]; answer: Answer } | undefined> {
  const { app } = (await import(entry)) as { app?: BundledApp };
  if (app === undefined || !isAsExpected(app)) return undefined;
  app.setInternals({ pagesByKeys: new Map(pages) });
  const destination = {
    write: ({ message }: { message: string }) => process.stderr.write(`${message}\n`),
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return {
    routes: app.manifest.routes.map(({ routeData }) => routeData),
    answer: (request, options) => app.render(request, options),
  };
}
