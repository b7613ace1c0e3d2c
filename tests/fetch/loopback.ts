// Servers on loopback that answer as a test says, and one fetch from them.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { fetchFeeds, type FeedOutcome } from '../../src/fetch/fetch-feeds.ts';
import { readStatedSources } from '../../src/intake/stated-sources.ts';
import { writeFolder } from '../support/build-site.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const answers = new Map<string, Answer>();
export const asked: { url: string; headers: IncomingMessage['headers'] }[] = [];
const listen = () =>
  createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answers.get(request.url ?? '')?.(request, response);
  });
const [server, second] = [listen(), listen()];
const originOf = (one: typeof server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;

before(async () => {
  for (const one of [server, second]) {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  }
});
after(() => {
  for (const one of [server, second]) {
    one.closeAllConnections();
    one.close();
  }
});

export const posting = (title: string) => ({
  '@type': 'JobPosting',
  title,
  description: 'Text',
  url: `https://stave.example/${title}`,
});
export const GOOD = JSON.stringify([posting('A'), posting('B')]);
const LIMITS = { bytes: 1_000_000, silence: 1_000, time: 3_000, redirects: 3 };

export interface Setting {
  before?: string;
  file?: string;
  feed?: object;
  environment?: Record<string, string>;
  board?: string;
}

/** The address of the other server. */
export const otherAddress = () => `${originOf(second)}/jobs`;

/** The outcome of one fetch, and what is in the folder after it. */
export async function fetchOnce(answer: Answer, setting: Setting = {}) {
  const { file = 'jobs.json', feed = {}, environment = {} } = setting;
  const board = setting.board ?? writeFolder({});
  const jobsDir = join(board, 'jobs');
  mkdirSync(join(jobsDir, dirname(file)), { recursive: true });
  if (setting.before !== undefined) writeFileSync(join(jobsDir, file), setting.before);
  answers.set('/jobs', answer);
  const stated = {
    [file]: { fetch: { url: `${originOf(server)}/jobs`, isPrivate: true, ...feed } },
  };
  writeFileSync(join(board, 'sources.json'), JSON.stringify(stated));
  const read = readStatedSources(jobsDir);
  const outcomes: FeedOutcome[] = [];
  await fetchFeeds(
    {
      jobsDir,
      cacheDir: join(board, 'cache'),
      stated: read,
      feeds: read.feeds,
      environment,
      limits: LIMITS,
    },
    (outcome) => outcomes.push(outcome),
  );
  const [outcome] = outcomes;
  assert.ok(outcome);
  const files = readdirSync(join(jobsDir, dirname(file)));
  const text = files.length > 0 ? readFileSync(join(jobsDir, file), 'utf8') : undefined;
  return { outcome, files, text, board };
}

export const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };
