// WebKitGTK's small browser, driven by WebDriver over HTTP on a screen of its own.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Engine } from './visitor.ts';

const BROWSER = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';
/** Milliseconds. */
const START_WITHIN = 30_000;
const BETWEEN_TRIES = 100;

/** The path of the browser, where its driver and a screen without hardware are there too. */
export function findWebKit(): string | undefined {
  const hasDriver = spawnSync('WebKitWebDriver', ['--help']).error === undefined;
  const hasScreen = spawnSync('Xvfb', ['-help']).status === 0;
  return hasDriver && hasScreen ? globSync(BROWSER)[0] : undefined;
}

/** Starts the browser with these options of its command line. */
export async function openWebKit(binary: string, options: readonly string[]): Promise<Engine> {
  const port = await freePort();
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve) =>
    screen.stdout.once('data', (text: Buffer) => resolve(String(text).trim())),
  );
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      // Neither a graphics card nor, for root in a container, a sandbox can be had everywhere.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const call = (method: string, path: string, body?: unknown) =>
    ask(`http://127.0.0.1:${port}${path}`, method, body);
  await untilReady(() => call('GET', '/status'));
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation', ...options] },
      },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/window/rect`, { width: 1280, height: 900 });
  return {
    navigate: async (url) => void (await call('POST', `${session}/url`, { url })),
    back: async () => void (await call('POST', `${session}/back`, {})),
    evaluate: (expression) =>
      call('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
    perform: async (actions) => void (await call('POST', `${session}/actions`, { actions })),
    close: async () => {
      await call('DELETE', session);
      await Promise.all([driver, screen].map(end));
    },
  };
}

async function ask(address: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

async function untilReady(look: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + START_WITHIN;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
  }
}

async function end(program: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
