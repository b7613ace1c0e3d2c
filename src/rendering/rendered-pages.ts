// Which pages a build made, told to whoever lists them: Astro hands its integrations only what it rendered itself.

import { channel } from 'node:diagnostics_channel';

const renderedPages = channel('placard:rendered-pages');

/** Takes the paths of pages below the base, as Astro names them; tells those who listen. */
export function tellRenderedPages(paths: readonly string[]): void {
  renderedPages.publish(paths);
}

/** Takes who listens. */
export function hearRenderedPages(hear: (paths: readonly string[]) => void): void {
  renderedPages.subscribe((paths) => hear(paths as readonly string[]));
}
