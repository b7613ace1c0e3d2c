// Stands in for the reading thread: some titles make it hang, swell, stand still or fail, as no text should be able to, or say which it is.

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { RecordResult } from '../../src/intake/read-record.ts';
import type { Assignment, AssignmentResult, ThreadData } from '../../src/intake/reading-thread.ts';
import { createTextWatch } from '../../src/intake/current-text.ts';
import { hashOf } from '../../src/job/slug.ts';

const watch = createTextWatch((workerData as ThreadData).watchMemory);
const swollen: unknown[] = [];

parentPort?.on('message', ({ postings, refused }: Assignment) => {
  const results = postings.map(({ posting }) => read(posting.title ?? '', refused));
  parentPort?.postMessage({ results, texts: [] } satisfies AssignmentResult);
});

function read(title: string, refused: ReadonlyMap<string, string>): RecordResult {
  const reason = refused.get(hashOf(title));
  if (reason !== undefined) return say(`refused: ${reason}`);
  watch.begin(hashOf(title));
  if (title === 'hang') for (;;) Math.sqrt(2);
  const [what = '', where = ''] = title.split(' in ');
  if (what.startsWith('hang at first') && !wasTried(join(where, what))) for (;;) Math.sqrt(2);
  if (what.startsWith('hang at first') && areOthersAtWork(where)) return say('is not alone');
  if (what.startsWith('work')) work(where);
  if (title === 'end') process.exit(7);
  if (title === 'stand still') standStill(900);
  if (title === 'swell') for (;;) swollen.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  watch.end();
  if (title === 'break') throw new Error('There is no DOM here.');
  return say(title === 'who' ? `thread ${threadId}` : title);
}

/** Leaves a mark for who comes later. */
function wasTried(mark: string): boolean {
  if (existsSync(mark)) return true;
  writeFileSync(mark, '');
  return false;
}

function work(folder: string): void {
  const mark = join(folder, `at work ${threadId}`);
  writeFileSync(mark, '');
  standStill(40);
  rmSync(mark);
}

function areOthersAtWork(folder: string): boolean {
  standStill(100);
  return readdirSync(folder).some((name) => name.startsWith('at work'));
}

function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function say(message: string): RecordResult {
  return { problems: [{ field: '', severity: 'error', message }] };
}
