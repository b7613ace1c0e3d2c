// Reads postings on a thread of its own, which can be stopped when a text takes too long.

import { parentPort, workerData } from 'node:worker_threads';
import { createDescriber } from '../html/description.ts';
import { openDescriptionCache } from '../html/description-cache.ts';
import { createDescribe, keepNothing } from './describe.ts';
import { createReadRecord, type RecordReading } from './read-record.ts';
import type { Assignment, ThreadData } from './reading-thread.ts';
import { tellTextAtWork } from './text-at-work.ts';

const { options, watchMemory } = workerData as ThreadData;
const { descriptions, ...known } = options;
const refused = new Map<string, string>();
const cache = descriptions && openDescriptionCache(descriptions.folder, descriptions.version);
const reader = createReader();

parentPort?.on('message', (assignment: Assignment) => {
  void read(assignment).then((readings) => parentPort?.postMessage(readings));
});

async function read(assignment: Assignment): Promise<RecordReading[]> {
  const readRecord = await reader;
  for (const [key, reason] of assignment.refused) refused.set(key, reason);
  const readings = assignment.postings.map(({ posting, source }) => readRecord(posting, source));
  // Who gets the answer may ask for its texts.
  cache?.flush();
  return readings;
}

async function createReader(): Promise<ReturnType<typeof createReadRecord>> {
  const watch = tellTextAtWork(watchMemory);
  const describe = createDescribe(await createDescriber(), cache ?? keepNothing, refused, watch);
  return createReadRecord({ ...known, describe });
}
