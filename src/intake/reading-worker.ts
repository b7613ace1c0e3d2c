// Reads postings on a thread of its own, which can be stopped when a text takes too long.

import { parentPort, workerData } from 'node:worker_threads';
import { createDescriber } from '../html/description.ts';
import { createDescribe, keepNothing } from './describe.ts';
import { createReadRecord } from './read-record.ts';
import type { Assignment, AssignmentResult, ThreadData } from './reading-thread.ts';
import { createTextKeeper } from './text-keeper.ts';
import { tellTextAtWork } from './text-at-work.ts';

const { options, watchMemory } = workerData as ThreadData;
const { texts, ...known } = options;
const refused = new Map<string, string>();
const keeper = texts && createTextKeeper(texts);
const reader = createReader();

parentPort?.on('message', (assignment: Assignment) => {
  void read(assignment).then((result) => parentPort?.postMessage(result));
});

async function read(assignment: Assignment): Promise<AssignmentResult> {
  const readRecord = await reader;
  for (const [key, reason] of assignment.refused) refused.set(key, reason);
  const readings = assignment.postings.map(({ posting, source }) => readRecord(posting, source));
  return { readings, texts: keeper?.takeMade() ?? [] };
}

async function createReader(): Promise<ReturnType<typeof createReadRecord>> {
  const watch = tellTextAtWork(watchMemory);
  const describe = createDescribe(await createDescriber(), keeper ?? keepNothing, refused, watch);
  return createReadRecord({ ...known, describe });
}
