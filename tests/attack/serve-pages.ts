// A static host on loopback that can change a page before it sends it.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/**
 * "without policy" removes the page's content security policy, so that what it would block is seen;
 * "bare" also removes our own style sheets and scripts, so that only what postings brought is left.
 */
export type Dress = 'as built' | 'without policy' | 'bare';

export interface PageHost {
  origin: string;
  close: () => void;
}

/** The address of an empty page, in which others are framed. */
export const FRAMING_PAGE = '/framing-page';

// With an icon of its own it requests none.
const FRAMING_HTML = '<!doctype html><title>Frames</title><link rel="icon" href="data:,">';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
]);
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const OUR_STYLE = /<link rel="stylesheet" href="\/_astro\/[\w.-]+\.css">/g;
const OUR_SCRIPT = /<script type="module" src="\/_astro\/[\w.-]+\.js"><\/script>/g;

/** Serves a site in one dress until closed. */
export async function servePages(folder: string, dress: Dress): Promise<PageHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === FRAMING_PAGE ? undefined : fileFor(folder, pathname);
    const isPage = file === undefined || extname(file) === '.html';
    response.writeHead(file === undefined && pathname !== FRAMING_PAGE ? 404 : 200, {
      'Content-Type': TYPES.get(isPage ? '.html' : extname(file)) ?? 'application/octet-stream',
      ...(pathname.startsWith('/_astro/') && { 'Cache-Control': 'max-age=3600' }),
    });
    if (file === undefined) response.end(FRAMING_HTML);
    else response.end(isPage ? dressed(readFileSync(file, 'utf8'), dress) : readFileSync(file));
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

function dressed(html: string, dress: Dress): string {
  if (dress === 'as built') return html;
  // A pattern that no longer matches would leave the policy in place unnoticed, so it is a fault.
  if (!POLICY.test(html)) throw new Error('A page has no policy that could be taken away.');
  const without = html.replace(POLICY, '');
  return dress === 'bare' ? without.replace(OUR_STYLE, '').replace(OUR_SCRIPT, '') : without;
}

function fileFor(folder: string, pathname: string): string | undefined {
  const path = join(folder, normalize(decodePath(pathname)));
  return [path, join(path, 'index.html')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  );
}

/** An address that a payload requests need not be well-formed. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '');
  } catch {
    return pathname;
  }
}
