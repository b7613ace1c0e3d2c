// While somebody edits: a change of the site's facts, or of the code that reads postings, starts the development server
// anew, and the postings are read again by what is there now.

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration, HookParameters } from 'astro';
import { codeVersion, filesBehindReadings } from '../intake/code-version.ts';
import { areRecordsOf } from '../intake/update-records.ts';
import type { Settings } from '../settings.ts';
import { openStoreForReading } from '../store/store.ts';

type ServerSetup = HookParameters<'astro:server:setup'>;

const LOOK_EVERY = 100;
/** By then Astro has loaded the collections, or has said why it can't. */
const GIVE_UP_AFTER = 60_000;

/** What the collections listen to for as long as the process lives: Astro gives them the first server's watcher, and a restart closes it. */
let collectionsWatcher: ServerSetup['server']['watcher'] | undefined;

/** The settings are asked for when the server starts. */
export function liveEditing(root: string, settings: () => Settings): AstroIntegration {
  let isRestarted = false;
  return {
    name: 'placard-live-editing',
    hooks: {
      'astro:config:setup': ({ command, isRestart, addWatchFile }) => {
        if (command !== 'dev') return;
        isRestarted = isRestart;
        for (const path of filesBehindReadings(root)) addWatchFile(path);
      },
      'astro:server:setup': (setup) => {
        const { watcher } = setup.server;
        if (!isRestarted) {
          collectionsWatcher = watcher;
          return;
        }
        watcher.add(settings().jobsDir);
        watcher.on('all', (event, path) => collectionsWatcher?.emit(event, path));
        void readAgain(setup);
      },
    },
  };

  /** After a restart Astro loads the collections' code anew, and leaves their content as it is. */
  async function readAgain({ server, refreshContent, logger }: ServerSetup): Promise<void> {
    const { cacheDir, locale } = settings();
    const version = codeVersion(root);
    try {
      for (let waited = 0; waited < GIVE_UP_AFTER; waited += LOOK_EVERY) {
        await setTimeout(LOOK_EVERY);
        // Until the new code is there, the old one reads once more, or nobody does.
        await refreshContent?.({});
        if (isReadBy(cacheDir, { version, locale })) return;
        if (codeVersion(root) === version) continue;
        // Astro does not hear what is saved while it restarts.
        server.watcher.emit('change', join(root, 'src/site.ts'));
        return;
      }
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }
}

function isReadBy(cacheDir: string, made: { version: string; locale: string }): boolean {
  const store = openStoreForReading(cacheDir);
  try {
    return areRecordsOf(store, made);
  } finally {
    store.close();
  }
}
