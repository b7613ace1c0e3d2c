// Reads postings on a thread of their own, which can be stopped when a text takes too long.

import { parentPort, workerData } from 'node:worker_threads';
import { createDescriber } from '../html/description.ts';
import { createDescribe, noCache } from './describe.ts';
import { createReadRecord } from './read-record.ts';
import type { Assignment, AssignmentResult, ThreadData } from './reading-thread.ts';
import { createTextCache } from './text-cache.ts';
import { createTextWatch } from './current-text.ts';

const { options, watchMemory } = workerData as ThreadData;
const { texts, ...known } = options;
const refused = new Map<string, string>();
const cache = texts && createTextCache(texts);
const reader = createReader();

parentPort?.on('message', (assignment: Assignment) => {
  void read(assignment).then((result) => parentPort?.postMessage(result));
});

async function read(assignment: Assignment): Promise<AssignmentResult> {
  const readRecord = await reader;
  for (const [key, reason] of assignment.refused) refused.set(key, reason);
  const results = assignment.postings.map(({ posting, source }) => readRecord(posting, source));
  return { results, texts: cache?.takeNew() ?? [] };
}

async function createReader(): Promise<ReturnType<typeof createReadRecord>> {
  const watch = createTextWatch(watchMemory);
  const describe = createDescribe(await createDescriber(), cache ?? noCache, refused, watch);
  return createReadRecord({ ...known, describe });
}
