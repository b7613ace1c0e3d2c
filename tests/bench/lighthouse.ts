// What Lighthouse says of each kind of page: mobile profile, median of three runs, over loopback, compressed as hosts do.
// node tests/bench/lighthouse.ts

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { buildSite } from '../support/build-site.ts';
import { findBrowser } from '../support/find-browser.ts';

const RUNS = 3;
const PORT = 9333;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

const site = buildSite(join(import.meta.dirname, '../../content/jobs'));
if (site.code !== 0) throw new Error(site.stderr);
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const asked = join(site.outDir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const isThere = existsSync(asked) && statSync(asked).isFile();
  const file = isThere ? asked : join(site.outDir, '404.html');
  response.writeHead(isThere ? 200 : 404, {
    'Content-Type': TYPES[extname(file)] ?? 'application/json',
    'Content-Encoding': 'gzip',
  });
  response.end(gzipSync(readFileSync(file)));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', `--remote-debugging-port=${PORT}`],
});

const isClosed = (path: string) => site.page(path).querySelector('meta[name="robots"]') !== null;
const jobs = site.jobPages();
const paths = ['', 'places/us/', jobs.find((path) => !isClosed(path)), jobs.find(isClosed)];
for (const path of paths) {
  if (path === undefined) continue;
  const scores = new Map<string, number[]>();
  const faults = new Set<string>();
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(`${origin}/${path}`, { port: PORT, logLevel: 'error' });
    if (result === undefined) throw new Error(`Lighthouse said nothing of /${path}.`);
    for (const [name, { score, auditRefs }] of Object.entries(result.lhr.categories)) {
      scores.set(name, [...(scores.get(name) ?? []), Math.round((score ?? 0) * 100)]);
      for (const { id, weight } of auditRefs) {
        const audit = result.lhr.audits[id];
        if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1) faults.add(id);
      }
    }
  }
  const medians = [...scores].map(
    ([name, values]) => `${name} ${values.sort((a, b) => a - b)[Math.floor(RUNS / 2)]}`,
  );
  console.log(
    `/${path}: ${medians.join(', ')}${faults.size > 0 ? `; ${[...faults].join(', ')}` : ''}`,
  );
}
await browser.close();
server.close();
site.remove();
