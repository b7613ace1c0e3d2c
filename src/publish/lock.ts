// One build at a time writes to a folder. A lock file beside it names the process; one of an ended process is stale.
// A process of another machine can't be checked: its lock is valid for as long as it is renewed.

import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { UsageError } from '../settings/settings.ts';

interface Holder {
  pid: number;
  /** When the process began, in the kernel's ticks: tells it from a later process with the same id. */
  began: string | undefined;
  host: string;
  /** For people. */
  since: string;
}

/** A lock is written in one call; one that stays empty for longer was cut off. */
const WRITING_MS = 10_000;
/** Locks are renewed far more often, even by a build whose disk is slow. */
const STALE_AFTER_MS = 10 * 60_000;
/** Other processes may acquire and release the lock between two steps. */
const MAX_TRIES = 5;

/** Acquires a lock and returns the function that releases it; throws a UsageError that names the holder. `guarded` is for that message. */
export function acquireLock(path: string, guarded: string, now: Date): () => void {
  const mine: Holder = {
    pid: process.pid,
    began: startOf(process.pid),
    host: hostname(),
    since: now.toISOString(),
  };
  const text = JSON.stringify(mine);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    try {
      writeNew(path, text);
      return () => {
        if (readLock(path) === text) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = readLock(path);
    if (found === undefined) continue;
    if (isHeld(found, path, now)) throw new UsageError(refusal(found, path, guarded));
    removeStale(path, found);
  }
  throw new UsageError(`${guarded} is being written by other builds. Wait until they end.`);
}

/** Whether a process that has ended left this lock, and so perhaps more. */
export function isAbandoned(path: string, now: Date): boolean {
  const found = readLock(path);
  return found !== undefined && !isHeld(found, path, now);
}

/** A full disk still creates an empty file, which must not stay. */
function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    // An error of writing does not say where.
    throw Object.assign(error as Error, { path });
  } finally {
    closeSync(file);
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isHeld(text: string, path: string, now: Date): boolean {
  const holder = toHolder(text);
  if (holder === undefined) return ageOf(path, now) < WRITING_MS;
  if (holder.host !== hostname()) return ageOf(path, now) < STALE_AFTER_MS;
  if (!isAlive(holder.pid)) return false;
  const began = startOf(holder.pid);
  return began !== 'ended' && (holder.began === undefined || began === holder.began);
}

/** Milliseconds. A time in the future is set to the present, so that the lock ages from now on: clocks differ, and are set back. */
function ageOf(path: string, now: Date): number {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  if (written > now.getTime()) setTime(path, now);
  return Math.max(0, now.getTime() - written);
}

function setTime(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch (error) {
    // The owner may forbid that, or have released the lock; it counts as new either way.
    if (!['EPERM', 'EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw error;
    }
  }
}

/** Renamed before it is deleted: a lock that another build has just acquired is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readLock(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user can't be signaled, but is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Undefined where there is no /proc; "ended" for a zombie process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}

function toHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' && holder.pid > 0 ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(text: string, path: string, guarded: string): string {
  const holder = toHolder(text);
  const isElsewhere = holder !== undefined && holder.host !== hostname();
  const who =
    holder === undefined
      ? 'it has just started'
      : `process ${holder.pid}${isElsewhere ? ` on ${holder.host}` : ''}, since ${holder.since}`;
  const rest = isElsewhere
    ? `, or wait ${STALE_AFTER_MS / 60_000} minutes until its lock expires`
    : '';
  return `Another build is writing ${guarded}: ${who}. Wait until it ends, or end it, and build again. If there is no such build, delete ${path}${rest}.`;
}
