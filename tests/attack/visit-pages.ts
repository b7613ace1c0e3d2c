// Opens pages in a real browser, one by one or many together, and records what is seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import typescript from 'typescript';
import { findBrowser } from '../support/find-browser.ts';
import { inspectTogether, type InBrowser, type PageSeen } from './inspect-together.ts';
import { FRAMING_PAGE, servePages, type Dress } from './serve-pages.ts';
import { watchContext, type Misdeed } from './watch-context.ts';

export interface Seen {
  misdeeds: Misdeed[];
  /** By address, with the dangers that the tests of sites look for. */
  pages: Map<string, PageSeen>;
}

const TABS = 4;
const TOGETHER = 25;

/** Starts a browser that resolves no host but loopback. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/** Opens each page by itself, as a visitor does. */
export function visitEach(
  browser: Browser,
  folder: string,
  paths: readonly string[],
  dress: Dress,
): Promise<Seen> {
  return visit(browser, folder, paths, dress, async (context, origin, seen) => {
    const left = [...paths];
    await inTabs(async () => {
      const tab = await context.newPage();
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        // A page that navigates away at once breaks the visit; what it did is recorded.
        const inspection = await tab
          .goto(origin + path)
          .then(() => tab.evaluate(inspectHere))
          .catch(() => undefined);
        if (inspection !== undefined) seen.pages.set(path, inspection);
      }
      await tab.waitForTimeout(300);
    });
  });
}

/** Parses each page by itself, then runs many in one frame: several times as fast as visits. */
export function visitTogether(
  browser: Browser,
  folder: string,
  paths: readonly string[],
  dress: Dress,
): Promise<Seen> {
  return visit(browser, folder, paths, dress, async (context, origin, seen) => {
    const left = [...paths];
    await inTabs(async () => {
      const tab = await context.newPage();
      await tab.goto(origin + FRAMING_PAGE);
      while (left.length > 0) {
        const batch = left.splice(0, TOGETHER);
        const inspections = await tab.evaluate(inspectTogether, batch);
        for (const [path, inspection] of inspections) seen.pages.set(path, inspection);
      }
      await tab.waitForTimeout(300);
    });
  });
}

async function visit(
  browser: Browser,
  folder: string,
  paths: readonly string[],
  dress: Dress,
  look: (context: BrowserContext, origin: string, seen: Seen) => Promise<void>,
): Promise<Seen> {
  const { origin, close } = await servePages(folder, dress);
  const context = await browser.newContext({
    bypassCSP: dress !== 'as built',
    viewport: { width: 300, height: 200 },
  });
  try {
    const opened = new Set([...paths, FRAMING_PAGE]);
    const seen = { misdeeds: await watchContext(context, origin, dress, opened), pages: new Map() };
    await context.addInitScript({ content: inspectors() });
    await look(context, origin, seen);
    return seen;
  } finally {
    await context.close();
    close();
  }
}

async function inTabs(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: TABS }, work));
}

/** Both detectors as one script to inject. */
function inspectors(): string {
  const sources = ['../support/dangers.ts', './inspect-page.ts'].map((path) =>
    toJavaScript(readFileSync(join(import.meta.dirname, path), 'utf8')),
  );
  const names = ['dangersIn', 'inspectPage'];
  return sources
    .map((source, index) => {
      const name = names[index];
      return `window.${name} = (() => { ${source.replace(/^export /gm, '')}; return ${name}; })();`;
    })
    .join('\n');
}

function toJavaScript(source: string): string {
  const { ESNext } = typescript.ScriptTarget;
  return typescript.transpileModule(source, { compilerOptions: { target: ESNext } }).outputText;
}

function inspectHere(): PageSeen {
  const here = window as unknown as InBrowser;
  return { ...here.inspectPage(document), dangers: here.dangersIn(document) };
}
