// Placard as an Astro integration: however a build is started, a refused board is not published, and the old site stays
// until the new one is complete.

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { accent } from './accent.ts';
import { explainErrors } from './explain-errors.ts';
import { readSettings, UsageError, type Settings } from '../settings/settings.ts';
import { beginReading } from './early-reading.ts';
import { toLoaderOptions } from './loader-options.ts';
import { browserFacts } from './browser-facts.ts';
import { checkedCollections } from './checked-collections.ts';
import { buildInstantFile, hostRules, securityContact } from './host-files.ts';
import { lightPreload } from './light-preload.ts';
import { liveEditing } from './live-editing.ts';
import { openPagesSitemap } from './open-pages-sitemap.ts';
import { checkOwnTexts } from './own-collections.ts';
import { ownCopies } from './own-copies.ts';
import { fontFiles, ownFonts, readFonts } from './own-fonts.ts';
import { imageFiles, measureImages } from './own-images.ts';
import { addOwnMarkdown } from './own-markdown.ts';
import { rendering } from './rendering/rendering.ts';
import { beginSiteBuild, type SiteBuild } from './site-build.ts';
import { readSiteFacts } from './site-module.ts';
import { checkWords } from './site-words.ts';

const LAST = 'placard-publish';

/** The integrations that a site needs, in their order; `now` is the build's instant in milliseconds. */
export function placard(now: number): AstroIntegration[] {
  let settings: Settings | undefined;
  let build: SiteBuild | undefined;
  let pages: readonly string[] = [];
  const currentSettings = () => {
    if (settings === undefined) throw new Error("Astro's configuration is not known yet.");
    return settings;
  };

  const configure: AstroIntegration = {
    name: 'placard',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, addWatchFile }) => {
        const found = await explainErrors(() => followConfig(config));
        settings = found;
        const root = toPath(config.root);
        const plugins = [
          checkedCollections(),
          browserFacts(root),
          accent(root),
          ownFonts(root),
          lightPreload(found.basePath),
          ownCopies(),
        ];
        const facts = await readSiteFacts(root);
        const files = [...imageFiles(root, facts), ...fontFiles(root, facts)];
        for (const file of files) addWatchFile(file);
        const images = await explainErrors(() => measureImages(root, facts));
        await explainErrors(() => readFonts(root, facts));
        const define = { 'import.meta.env.SITE_IMAGES': JSON.stringify(images) };
        const worker = { plugins: () => [browserFacts(root)] };
        updateConfig({ vite: { plugins, worker, define } });
        addOwnMarkdown(config, found);
        if (command !== 'build') return;
        await explainErrors(() => {
          checkWords(found.words, root);
          checkOwnTexts(found, root);
        });
        build = await explainErrors(() => beginSiteBuild(root, found));
        beginReading(toLoaderOptions(root, found));
        // Astro empties its output folder, so it must not be that of the live site.
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
        return explainErrors(() => {
          throw new UsageError(
            `The integration ${after} comes after Placard's in astro.config.mjs, so what it writes would not be part of the site. Put it before them.`,
          );
        });
      },
      'astro:build:done': async ({ logger }) => {
        const summary = await explainErrors(() => build?.finish());
        if (summary !== undefined) process.stdout.write(summary);
        else logger.warn('No site was built.');
      },
    },
  };

  return [
    configure,
    liveEditing(process.cwd(), currentSettings),
    rendering({
      addresses: currentSettings,
      basis: () => build?.openPreviousPages(),
      onPages: (paths) => (pages = paths),
    }),
    openPagesSitemap(currentSettings, () => pages),
    hostRules(currentSettings, () => pages),
    securityContact(currentSettings, now),
    buildInstantFile(now),
    publish,
  ];
}

/** Reads the settings again with Astro's configuration and command-line options, and sets the environment for later readers. */
function followConfig({ root, outDir, site, base }: AstroConfig): Settings {
  process.env['OUT_DIR'] = toPath(outDir);
  process.env['BASE_PATH'] = base;
  if (site !== undefined) process.env['SITE_URL'] = site;
  return readSettings(toPath(root), process.env);
}

function toPath(folder: URL): string {
  return fileURLToPath(folder).replace(/(?<=[^/\\])[/\\]$/, '');
}
