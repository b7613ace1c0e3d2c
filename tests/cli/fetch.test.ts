import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const POSTINGS = [{ '@type': 'JobPosting', title: 'Cooper', description: 'Bend staves.' }];

const server = createServer((request, response) => {
  const isGood = request.url?.startsWith('/jobs.json') === true;
  response.writeHead(isGood ? 200 : 404).end(JSON.stringify(POSTINGS));
});
let origin = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

async function run(stated: unknown, names: readonly string[] = []) {
  const content = writeFolder({ 'sources.json': JSON.stringify(stated) });
  mkdirSync(join(content, 'jobs'));
  writeFileSync(join(content, 'jobs/gone.json'), '[]');
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/fetch.ts'), ...names], {
    cwd: ROOT,
    env: { ...process.env, JOBS_DIR: join(content, 'jobs'), STAVE_KEY: 'secret-of-stave' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

test('fetch tells what came of each feed, and no key', async () => {
  const url = `${origin}/jobs.json?key=$STAVE_KEY`;
  const { status, stdout, stderr } = await run({
    'jobs.json': { fetch: { url, isPrivate: true } },
    'gone.json': { fetch: { url: `${origin}/gone?key=$STAVE_KEY`, isPrivate: true } },
  });
  assert.equal(stdout, 'jobs.json: 1 posting, 1 new, 0 gone\n');
  assert.equal(
    stderr,
    'gone.json was not fetched: it was answered with 404 Not Found. The file of before stays.\n',
  );
  assert.equal(status, 3);
});

test('fetch of what has no address says what to write', async () => {
  const nothing = await run({ 'jobs.json': { employer: 'Stave' } });
  assert.equal(nothing.status, 2);
  assert.match(nothing.stderr, /names nothing to fetch\. Write for example/);
  const other = await run({ 'jobs.json': { fetch: 'https://stave.example' } }, ['other.json']);
  assert.equal(other.status, 2);
  assert.match(other.stderr, /^other\.json has no address in content\/sources\.json\. Write \{/);
});
