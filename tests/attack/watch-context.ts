// Records everything that a page does in the browser and our own code does not.
import type { BrowserContext, Page, Request } from 'playwright';
import { FRAMING_PAGE, type Dress } from './serve-pages.ts';

export type Kind = 'dialog' | 'request' | 'navigation' | 'violation' | 'console' | 'window';

export interface Misdeed {
  kind: Kind;
  said: string;
}

const VIOLATION = 'A policy was violated:';

/**
 * Watches a context before its first page; returns a list that grows with each misdeed. `opened` are the
 * addresses that the test itself opens.
 */
export async function watchContext(
  context: BrowserContext,
  origin: string,
  dress: Dress,
  opened: ReadonlySet<string>,
): Promise<Misdeed[]> {
  const misdeeds: Misdeed[] = [];
  const note = (kind: Kind, said: string) => misdeeds.push({ kind, said: said.slice(0, 300) });
  await context.addInitScript((said) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.warn(said, event.effectiveDirective, event.blockedURI, location.pathname);
    });
  }, VIOLATION);
  context.on('dialog', (dialog) => {
    note('dialog', `${dialog.type()} "${dialog.message()}" on ${dialog.page()?.url()}`);
    dialog.dismiss().catch(() => undefined);
  });
  context.on('console', (message) => {
    const text = `${message.text()} on ${message.page()?.url()}`;
    if (text.startsWith(VIOLATION)) note('violation', text);
    else if (message.type() === 'error') note('console', text);
  });
  context.on('weberror', (error) => note('console', String(error.error())));
  context.on('request', (request) => {
    if (!isOurs(request)) note('request', `${request.resourceType()} ${request.url()}`);
  });
  context.on('page', (page) => watchPage(page));
  return misdeeds;

  function watchPage(page: Page): void {
    page.on('popup', (popup) => note('window', popup.url()));
    page.on('download', (download) => note('window', `download of ${download.url()}`));
    page.on('websocket', (socket) => note('request', `socket ${socket.url()}`));
    page.on('framenavigated', (frame) => {
      const url = frame.url();
      if (!/^about:(?:blank|srcdoc)$/.test(url) && !isOpened(url)) note('navigation', url);
    });
  }

  function isOpened(url: string): boolean {
    return url.startsWith(`${origin}/`) && opened.has(url.slice(origin.length));
  }

  /** Whether a request is for a page itself, for our scripts and styles, for a list's search data, or for when it was built. */
  function isOurs(request: Request): boolean {
    const url = request.url();
    if (request.resourceType() === 'document') return isOpened(url);
    if (request.resourceType() === 'fetch' && isOpened(url)) {
      return request.frame().url() === origin + FRAMING_PAGE;
    }
    // The board's mark in the header of every page.
    if (url.startsWith('data:') || url === `${origin}/favicon.svg`) return true;
    if (dress === 'bare' || request.method() !== 'GET' || !url.startsWith(origin)) return false;
    const path = url.slice(origin.length);
    return /^\/_astro\/[\w.-]+\.(?:js|css)$|^\/search\/\w+\/[\w.-]+\.json$|^\/built\.txt$/.test(
      path,
    );
  }
}
