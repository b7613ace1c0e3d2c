// Checks files of a finished site on a thread of its own.

import { parentPort, workerData } from 'node:worker_threads';
import { checkFiles, openSite, type SiteFacts } from './check-files.ts';

const site = openSite(workerData as SiteFacts);

parentPort?.on('message', (indexes: Uint32Array) => {
  parentPort?.postMessage(checkFiles(site, indexes));
});
