// Stands in for the reading thread: some titles make it hang, swell or fail, as no text should be able to, or say which it is.

import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { RecordReading } from '../../src/intake/read-record.ts';
import type { Assignment, ThreadData } from '../../src/intake/reading-thread.ts';
import { tellTextAtWork } from '../../src/intake/text-at-work.ts';
import { hashOf } from '../../src/job/slug.ts';

const watch = tellTextAtWork((workerData as ThreadData).watchMemory);
const swollen: unknown[] = [];

parentPort?.on('message', ({ postings, refused }: Assignment) => {
  parentPort?.postMessage(postings.map(({ posting }) => read(posting.title ?? '', refused)));
});

function read(title: string, refused: ReadonlyMap<string, string>): RecordReading {
  const reason = refused.get(hashOf(title));
  if (reason !== undefined) return say(`refused: ${reason}`);
  watch.begin(hashOf(title));
  if (title === 'hang') for (;;) Math.sqrt(2);
  if (title === 'swell') for (;;) swollen.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  watch.end();
  if (title === 'break') throw new Error('There is no DOM here.');
  return say(title === 'who' ? `thread ${threadId}` : title);
}

function say(message: string): RecordReading {
  return { problems: [{ field: '', severity: 'error', message }] };
}
