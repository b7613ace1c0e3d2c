// One build at a time writes a place. A file beside it names the process that does; a process that is gone holds nothing.
// About a process of another machine nobody can be asked: its lock holds for as long as it is renewed.

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
import { UsageError } from '../settings.ts';

interface Holder {
  pid: number;
  /** When the process began, in the kernel's ticks; a number given again to another process has another. */
  began: string | undefined;
  host: string;
  /** For people. */
  since: string;
}

/** A lock is written in one go; one without words for longer than this was cut off. */
const WRITING_MS = 10_000;
/** Locks are renewed far more often, also by a build whose disk is slow. */
const RENEWED_MS = 10 * 60_000;
/** Others may take and leave the lock while this looks. */
const MOST_TRIES = 5;

/** Takes the lock's path, what it guards (for the message) and the present; gives what releases it. Throws a UsageError that names the holder. */
export function takeLock(path: string, guarded: string, now: Date): () => void {
  const mine: Holder = {
    pid: process.pid,
    began: beganOf(process.pid),
    host: hostname(),
    since: now.toISOString(),
  };
  const text = JSON.stringify(mine);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
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

/** A full disk still takes a file without content: that must not stay. */
function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
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
  if (holder.host !== hostname()) return ageOf(path, now) < RENEWED_MS;
  if (!isAlive(holder.pid)) return false;
  const began = beganOf(holder.pid);
  return began !== 'ended' && (holder.began === undefined || began === holder.began);
}

/** Milliseconds. A time that is still to come is set to the present, so that the lock ages from now on: clocks differ, and are set back. */
function ageOf(path: string, now: Date): number {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  if (written > now.getTime()) setTime(path, now);
  return Math.max(0, now.getTime() - written);
}

function setTime(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch (error) {
    // Whose lock it is may forbid that, or have released it; it counts as new all the same.
    if (!['EPERM', 'EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw error;
    }
  }
}

/** Moved before it is deleted: a lock that a quicker build has just taken is put back. */
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
    // Another user's process may not be signalled, and lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where there is no /proc, nothing is known. A process that ended and was not yet waited for holds nothing. */
function beganOf(pid: number): string | undefined {
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
    ? `, or wait ${RENEWED_MS / 60_000} minutes: then its lock is taken`
    : '';
  return `Another build is writing ${guarded}: ${who}. Wait until it ends, or end it, and build again. If there is no such build, delete ${path}${rest}.`;
}
