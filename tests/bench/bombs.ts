// What hostile postings cost: reading time and memory of each kind beside ordinary postings, and the outcome.
// node tests/bench/bombs.ts

import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeFolder } from '../support/build-site.ts';
import { bombs } from '../support/bombs.ts';
import { posting } from '../support/postings.ts';

const GIGABYTE = 1024 ** 3;
const HONEST = Object.fromEntries(
  ['Baker', 'Cooper', 'Miller', 'Smith', 'Tanner'].map((title) => [
    `${title}.json`,
    posting({ title, url: `https://x.example/${title}` }),
  ]),
);

async function writeLongLine(path: string): Promise<void> {
  const file = createWriteStream(path);
  const piece = 'a'.repeat(1024 * 1024);
  file.write('{"@type":"JobPosting","title":"Long","description":"');
  for (let written = 0; written < GIGABYTE; written += piece.length) {
    if (!file.write(piece)) await once(file, 'drain');
  }
  file.end('"}\n');
  await finished(file);
}

/** Runs `npm run validate` on a folder; returns seconds, peak memory in MB and the outcome's counts. */
async function read(folder: string): Promise<{ seconds: number; peak: number; told: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/cli/validate.ts', '--format', 'json', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // The process has ended.
    }
  }, 20);
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  await once(child, 'close');
  clearInterval(look);
  const { postings } = JSON.parse(text) as {
    postings: { verdict: string; problems: { message: string }[] }[];
  };
  const bad = postings.filter(({ verdict }) => verdict === 'quarantined');
  const told = `${postings.length - bad.length} published, ${bad.length} quarantined${bad[0] ? `: ${bad[0].problems[0]?.message.slice(0, 90) ?? ''}` : ''}`;
  return { seconds: (performance.now() - started) / 1000, peak, told };
}

async function tell(name: string, folder: string): Promise<void> {
  const { seconds, peak, told } = await read(folder);
  console.log(`${name}: ${seconds.toFixed(2)} s, ${peak.toFixed(0)} MB, ${told}`);
  rmSync(folder, { recursive: true });
}

await tell('honest postings alone', writeFolder(HONEST));
for (const [name, bomb] of Object.entries(bombs())) {
  await tell(name, writeFolder({ ...HONEST, 'bomb.json': bomb }));
}
const folder = writeFolder(HONEST);
await writeLongLine(join(folder, 'long.ndjson'));
await tell('a line of 1 GB', folder);
