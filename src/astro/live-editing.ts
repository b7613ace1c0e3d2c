// During development, a change of site.ts or of the code that reads postings restarts the server, and the postings are
// read again by the new code.

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration, HookParameters } from 'astro';
import { codeVersion, filesBehindRecords } from '../intake/code-version.ts';
import { areRecordsOf } from '../intake/update-records.ts';
import type { Settings } from '../settings/settings.ts';
import { readStore } from '../store/store.ts';
import { lookAgain } from './look-again.ts';

type ServerSetup = HookParameters<'astro:server:setup'>;

const POLL_MILLISECONDS = 100;
/** By then Astro has loaded the collections or reported why it can't. */
const TIMEOUT_MILLISECONDS = 60_000;

/** The collections keep listening to the first server's watcher, which Astro closes at a restart. */
let collectionsWatcher: ServerSetup['server']['watcher'] | undefined;

/** Calls `settings` when the server starts. */
export function liveEditing(root: string, settings: () => Settings): AstroIntegration {
  let isRestarted = false;
  /** Of the code and the facts that the server was started with. */
  let started = '';
  return {
    name: 'placard-live-editing',
    hooks: {
      'astro:config:setup': ({ command, isRestart, addWatchFile }) => {
        if (command !== 'dev') return;
        isRestarted = isRestart;
        started = codeVersion(root);
        for (const path of filesBehindRecords(root)) addWatchFile(path);
      },
      'astro:server:setup': (setup) => {
        const { watcher } = setup.server;
        // Astro misses changes while it starts.
        lookAgain('code', () => {
          if (codeVersion(root) !== started) watcher.emit('change', join(root, 'src/site.ts'));
        });
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

  /** After a restart Astro loads the collections' code again, but not their content. */
  async function readAgain({ refreshContent, logger }: ServerSetup): Promise<void> {
    const { cacheDir, locale } = settings();
    const version = started;
    try {
      for (let waited = 0; waited < TIMEOUT_MILLISECONDS; waited += POLL_MILLISECONDS) {
        await setTimeout(POLL_MILLISECONDS);
        // Until the new code is loaded, the old code may read once more.
        await refreshContent?.({});
        if (isReadBy(cacheDir, { version, locale })) return;
        if (codeVersion(root) !== version) return;
      }
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }
}

function isReadBy(cacheDir: string, expected: { version: string; locale: string }): boolean {
  return readStore(cacheDir, (store) => areRecordsOf(store, expected));
}
