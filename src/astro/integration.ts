// Placard as an Astro integration: whoever builds, what is refused is not published, and the old site stays until the new
// one is whole.

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { inWords } from './in-words.ts';
import { readSettings, UsageError, type Settings } from '../settings.ts';
import { checkedCollections } from './checked-collections.ts';
import { hostHeaders, securityContact } from './host-files.ts';
import { liveEditing } from './live-editing.ts';
import { openPagesSitemap } from './open-pages-sitemap.ts';
import { rendering } from './rendering/rendering.ts';
import { beginSiteBuild, type SiteBuild } from './site-build.ts';

const LAST = 'placard-publish';

/** The integrations that a site needs, in the order in which they work; the instant is the build's, in milliseconds. */
export function placard(now: number): AstroIntegration[] {
  let settings: Settings | undefined;
  let build: SiteBuild | undefined;
  let pages: readonly string[] = [];
  const known = () => {
    if (settings === undefined) throw new Error("Astro's configuration is not known yet.");
    return settings;
  };

  const configure: AstroIntegration = {
    name: 'placard',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const found = await inWords(() => followConfig(config));
        settings = found;
        updateConfig({ vite: { plugins: [checkedCollections()] } });
        if (command !== 'build') return;
        build = await inWords(() => beginSiteBuild(toPath(config.root), found));
        // Astro empties the folder that it builds in.
        updateConfig({ outDir: pathToFileURL(`${build.folder}/`) });
      },
    },
  };

  const publish: AstroIntegration = {
    name: LAST,
    hooks: {
      'astro:config:done': ({ config: { integrations } }) => {
        const after = integrations.at(-1)?.name;
        if (build === undefined || after === LAST) return;
        return inWords(() => {
          throw new UsageError(
            `The integration ${after} stands after Placard's in astro.config.mjs, and what it writes would not be part of the site. Write it before them.`,
          );
        });
      },
      'astro:build:done': async ({ logger }) => {
        const summary = await inWords(() => build?.finish());
        if (summary !== undefined) process.stdout.write(summary);
        else logger.warn('No site was built.');
      },
    },
  };

  return [
    configure,
    liveEditing(process.cwd(), known),
    rendering({
      addresses: known,
      basis: () => build?.openLivePages(),
      onPages: (paths) => (pages = paths),
    }),
    openPagesSitemap(known, () => pages),
    hostHeaders(known),
    securityContact(known, now),
    publish,
  ];
}

/** Reads the settings anew with what Astro's configuration says, the options of its command line among it; what reads the environment later finds the same. */
function followConfig({ root, outDir, site, base }: AstroConfig): Settings {
  process.env['OUT_DIR'] = toPath(outDir);
  process.env['BASE_PATH'] = base;
  if (site !== undefined) process.env['SITE_URL'] = site;
  return readSettings(toPath(root), process.env);
}

function toPath(folder: URL): string {
  return fileURLToPath(folder).replace(/(?<=[^/\\])[/\\]$/, '');
}
