// A plain static host on loopback.

import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.xml', 'application/xml'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

export interface Host {
  /** "http://127.0.0.1:4321" */
  origin: string;
  close: () => Promise<void>;
}

/** Serves a site until closed, with these headers on every answer. */
export async function serveSite(
  folder: string,
  basePath = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const below = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '404.html';
    const path = fileFor(folder, decodeURIComponent(below));
    const found = path ?? join(folder, '404.html');
    response.writeHead(path === undefined ? 404 : 200, {
      ...headers,
      'Content-Type': TYPES.get(extname(found)) ?? 'application/octet-stream',
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

function fileFor(folder: string, below: string): string | undefined {
  const path = join(folder, normalize(`/${below}`));
  const candidates = [path, join(path, 'index.html')];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

/** Reads what hosts send with every page of a finished site. */
export function headersOf(site: string): Record<string, string> {
  const [, all = ''] = readFileSync(join(site, '_headers'), 'utf8').split(/^\S.*\n/m);
  return Object.fromEntries(
    all
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/: (.*)/) as [string, string]),
  );
}
