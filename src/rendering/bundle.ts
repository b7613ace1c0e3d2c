// The program that Astro bundles of the site, as a thread of its own needs it.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { Answer } from './page-renderer.ts';

/** What a thread must be told of the build, all of it plain values. */
export interface BundleContext {
  /** The entry's address. */
  entry: string;
  /** Style sheets by route, as Astro's build keeps them. */
  pages: (readonly [key: string, page: { styles: unknown[] }])[];
}

/** The bundled program (`app` of its entry); the methods are those that Astro's own prerenderer calls. */
interface BundledApp {
  manifest: { routes: { routeData: RouteData }[] };
  render: Answer;
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: { settings: { scripts: never[] }; logger: unknown }) => void;
}

const ENTRY = /^prerender-entry\..*\.mjs$/;

/** Takes the folder of the site in the making; gives the address of the entry that Astro bundled there. Throws where there is none. */
export function findEntry(folder: string): string {
  const bundled = join(folder, '.prerender');
  const entry = readdirSync(bundled).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`Astro left no prerender entry in ${bundled}.`);
  return pathToFileURL(join(bundled, entry)).href;
}

/** Takes what a thread must know; gives the site's routes and what answers by them. What it logs is an error: it goes to the standard error. */
export async function openBundle({
  entry,
  pages,
}: BundleContext): Promise<{ routes: RouteData[]; answer: Answer }> {
  const { app } = (await import(entry)) as { app: BundledApp };
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
