// A server of Astro's as an owner starts it, on a port of its own.

import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** Generous, because a busy machine takes long to start a server. */
const MOST_MILLISECONDS = 600_000;
const ANSWER_MILLISECONDS = 15_000;
const LOOK_EVERY = 100;

export interface DevServer {
  /** "http://127.0.0.1:4321" */
  origin: string;
  /** Requests an address, again while the server restarts and does not answer. */
  get: (address: string) => Promise<{ status: number; text: string }>;
  /** Requests an address until its page is the expected one; returns every status on the way, each once. */
  waitFor: (address: string, isThere: (text: string) => boolean) => Promise<number[]>;
  /** What it printed so far. */
  said: () => string;
  stop: () => Promise<void>;
}

export function startDevServer(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<DevServer> {
  return startServer('dev', folder, environment);
}

/** `preview` serves the finished site in OUT_DIR. */
export async function startServer(
  command: 'dev' | 'preview',
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<DevServer> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', command, '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: folder,
      // A group of its own, so that what it starts ends with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  const until = performance.now() + MOST_MILLISECONDS;
  const failWhenOver = (waitedFor: string) => {
    if (child.exitCode === null && performance.now() < until) return;
    throw new Error(`${waitedFor} did not come. The server said:\n${said}`);
  };
  const get: DevServer['get'] = async (address) => {
    for (;;) {
      failWhenOver(address);
      try {
        // A server that starts anew may leave a request without an answer.
        const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
        const response = await fetch(new URL(address, origin), { signal });
        return { status: response.status, text: await response.text() };
      } catch (error) {
        const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
        if (!isTimeout && !(error instanceof TypeError)) throw error;
        await setTimeout(LOOK_EVERY);
      }
    }
  };
  const server: DevServer = {
    origin,
    get,
    waitFor: async (address, isThere) => {
      const statuses = new Set<number>();
      for (;;) {
        const { status, text } = await get(address);
        statuses.add(status);
        if (isThere(text)) return [...statuses];
        failWhenOver(`What ${address} should say (${[...statuses].join(', ')})`);
        await setTimeout(LOOK_EVERY);
      }
    },
    said: () => said,
    stop,
  };
  try {
    await get('/');
    return server;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
