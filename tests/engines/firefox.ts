// Firefox, driven by WebDriver BiDi over a WebSocket, as it speaks it itself.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './visitor.ts';

const PROGRAMS = ['firefox-esr', 'firefox'];
const LISTENS = /WebDriver BiDi listening on (ws:\S+)/;
/** Milliseconds. */
const START_WITHIN = 60_000;

type Params = Record<string, unknown>;

interface Answer {
  id: number;
  type: string;
  result: Params;
  message?: string;
}

export function findFirefox(): string | undefined {
  return PROGRAMS.find((program) => spawnSync(program, ['--version']).status === 0);
}

/** Starts Firefox with a profile of its own and these preferences. */
export async function openFirefox(
  program: string,
  preferences: Readonly<Record<string, number | boolean>>,
): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'placard-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Firefox said only: ${said}`)), START_WITHIN);
    firefox.stderr.on('data', (text: Buffer) => {
      said += String(text);
      const found = LISTENS.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  const send = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const tree = await send('browsingContext.getTree', {});
  const [{ context } = { context: '' }] = tree['contexts'] as { context: string }[];
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });
  return {
    navigate: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context },
        awaitPromise: false,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      const { value } = result as { value?: string };
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    perform: async (actions) => void (await send('input.performActions', { context, actions })),
    close: async () => {
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      firefox.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Returns what sends a command and resolves to its result. */
async function connect(
  address: string,
): Promise<(method: string, params: Params) => Promise<Params>> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}.`));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
  };
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, ({ type, result, message = '' }) => {
        waiting.delete(id);
        if (type === 'success') resolve(result);
        else reject(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
