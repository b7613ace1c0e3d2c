// A static host on loopback that compresses and sends the site's `_headers`, as hosts do.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.xml', 'application/xml'],
  ['.txt', 'text/plain; charset=utf-8'],
]);
const COMPRESSIONS = [
  ['br', brotliCompressSync],
  ['gzip', gzipSync],
] as const;

/** Hosts keep what they compressed. */
const compressed = new Map<string, Buffer>();

function compress(content: Buffer, [name, compressSync]: (typeof COMPRESSIONS)[number]): Buffer {
  const key = `${name} ${createHash('sha256').update(content).digest('hex')}`;
  const known = compressed.get(key) ?? compressSync(content);
  compressed.set(key, known);
  return known;
}

/** A rule of `_headers`: the prefix of its paths, and its headers. */
interface Rule {
  start: string;
  headers: [string, string][];
}

export interface CompressingHost {
  /** "http://127.0.0.1:4321" */
  origin: string;
  close: () => void;
}

/** Serves a folder until closed; it may be built after the server starts. */
export async function serveAsHostsDo(folder: string): Promise<CompressingHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileFor(folder, decodeURIComponent(pathname));
    const file = found ?? join(folder, '404.html');
    const accepted = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
    const compression = COMPRESSIONS.find(([name]) => accepted.includes(name));
    const content = readFileSync(file);
    response.writeHead(found === undefined ? 404 : 200, {
      ...headersFor(folder, pathname),
      'Content-Type': TYPES.get(extname(file)) ?? 'application/octet-stream',
      ...(compression && { 'Content-Encoding': compression[0] }),
    });
    response.end(compression ? compress(content, compression) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileFor(folder: string, pathname: string): string | undefined {
  const path = join(folder, normalize(pathname));
  return [path, join(path, 'index.html')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  );
}

function headersFor(folder: string, pathname: string): Record<string, string> {
  const rules: Rule[] = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line !== '') rules.push({ start: line.replace(/\*$/, ''), headers: [] });
  }
  return Object.fromEntries(
    rules.filter(({ start }) => pathname.startsWith(start)).flatMap(({ headers }) => headers),
  );
}
