// Measures one run of a command: wall-clock time, CPU time, and the memory of all its processes.

import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';

export interface Command {
  /** The program and its arguments. */
  words: readonly string[];
  cwd: string;
  environment?: Readonly<Record<string, string>>;
}

export interface Cost {
  seconds: number;
  /** User and system time of the command and of every process that it started and waited for. */
  cpuSeconds: number;
  /** The most resident memory of the command and its descendants in any sample. */
  peakBytes: number;
}

/** The interval of memory samples. */
const SAMPLE_MILLISECONDS = 50;

/**
 * The kernel reports to a parent the exact CPU time of the children it waited for. Node does not expose that,
 * bash's `times` does: to the millisecond, with short-lived processes that no sample would see.
 * Starting bash adds some 3 ms to each run of every contestant.
 */
const TIMED = '"$@" 3>&-; code=$?; times >&3; exit $code';

/** Runs a command in a fresh process, its output in a file. Throws with its last words when it fails. */
export async function measureRun(command: Command, logFile: string): Promise<Cost> {
  const log = openSync(logFile, 'w');
  const started = performance.now();
  const child = spawn('bash', ['-c', TIMED, 'bash', ...command.words], {
    cwd: command.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', LC_ALL: 'C', ...command.environment },
    stdio: ['ignore', log, log, 'pipe'],
  });
  let times = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => (times += chunk.toString()));
  let peakBytes = 0;
  const look = () => (peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? 0)));
  const sampling = setInterval(look, SAMPLE_MILLISECONDS);
  try {
    const ended = Promise.withResolvers<number>();
    child.once('error', ended.reject);
    child.once('exit', () => ended.resolve(performance.now()));
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    const seconds = ((await ended.promise) - started) / 1000;
    const code = await closed;
    if (code !== 0) throw new Error(`${command.words.join(' ')} failed:\n${lastWords(logFile)}`);
    return { seconds, cpuSeconds: readTimes(times), peakBytes };
  } finally {
    clearInterval(sampling);
    closeSync(log);
  }
}

/** Sums the second line of what `times` printed; the first is bash itself. */
function readTimes(printed: string): number {
  const [, ofChildren = ''] = printed.trim().split('\n');
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  if (seconds.length !== 2) throw new Error(`bash said no times: ${JSON.stringify(printed)}`);
  return seconds.reduce((sum, part) => sum + part, 0);
}

let pageBytes: number | undefined;

/** Counts a page shared by two processes in both: proportional shares take too long to read 20 times a second. */
function residentBytes(root: number): number {
  pageBytes ??= Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));
  const processes = readProcesses();
  const tree = new Set([root]);
  let pages = 0;
  // Parents have lower numbers than their children until the kernel restarts its numbers: a rare sample is too low.
  for (const { id, parent, resident } of processes) {
    if (!tree.has(id) && !tree.has(parent)) continue;
    tree.add(id);
    // Bash belongs to the measurement.
    if (id !== root) pages += resident;
  }
  return pages * pageBytes;
}

interface RunningProcess {
  id: number;
  parent: number;
  /** In memory pages. */
  resident: number;
}

function readProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0)
    .sort((a, b) => a - b)
    .flatMap((id) => {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
        // The name is in parentheses and may contain anything; proc(5) numbers what follows from 3.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ id, parent: Number(fields[4 - 3]), resident: Number(fields[24 - 3]) }];
      } catch {
        // The process ended after the listing.
        return [];
      }
    });
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, 'utf8').slice(-2_000);
}
