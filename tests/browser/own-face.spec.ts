// A board with a face of its own that its owner opened to others: each thing that is opened works, and nothing else is.

import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { addOthers, ALLOW, OTHERS, stateFacts } from '../support/own-face.ts';
import { posting } from '../support/postings.ts';
import { serveSite, type Host } from '../support/serve-site.ts';
import { expect, test } from './visit.ts';

const LOGO = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><rect width="240" height="60" fill="${color}"/></svg>`;
/** What an owner opens for pages of their own, a posting asks for as well. */
const HOSTILE = `<p>Bake bread.</p><iframe src="${OTHERS.frame}/posting"></iframe>
<img src="${OTHERS.image}/posting.svg"><form action="${OTHERS.form}/posting"><input name="a"></form>
<script src="${OTHERS.script}?posting"></script><style>@import url(${OTHERS.font}/posting.css)</style>`;

/** Each thing that a page may try with another site, and the directive that stops it. */
const TRIALS: readonly [string, string][] = [
  ['image', 'img-src'],
  ['frame', 'frame-src'],
  ['form', 'form-action'],
  ['connection', 'connect-src'],
  ['font', 'font-src'],
  ['script', 'script-src-elem'],
  ['style', 'style-src-elem'],
  ['sound', 'media-src'],
];

test.describe('a board that its owner opened', () => {
  let project: CopiedProject;
  let jobsDir: string;
  let host: Host;
  let job: string;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    project = copyProject();
    addOthers(project);
    writeFileSync(join(project.folder, 'public/logo.svg'), LOGO('#c00'));
    writeFileSync(join(project.folder, 'public/logo-dark.svg'), LOGO('#0c0'));
    stateFacts(project.folder, {
      name: "'Bakers of the Northern Counties'",
      logo: "{ light: 'logo.svg', dark: 'logo-dark.svg', replacesName: true }",
      allow: ALLOW,
    });
    jobsDir = writeFolder({
      'baker.json': posting({ title: 'Baker', description: HOSTILE }),
      'cooper.json': posting({ title: 'Cooper', url: 'https://x.example/cooper' }),
    });
    const { code, stderr } = project.build(jobsDir);
    expect(code, stderr).toBe(0);
    const dist = join(project.folder, 'dist');
    host = await serveSite(dist, '/', headersOf(readFileSync(join(dist, '_headers'), 'utf8')));
    const baker = readdirSync(join(dist, 'jobs')).find((name) => name.startsWith('baker-'));
    job = `${host.origin}/jobs/${baker ?? ''}/`;
  });
  test.afterAll(async () => {
    await host?.close();
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });

  /** Answers for the other sites, and notes what they were asked. */
  async function answerForOthers(page: Page): Promise<string[]> {
    const asked: string[] = [];
    await page.route(/^https:\/\/[a-z]+\.example\//, async (route) => {
      const url = route.request().url();
      asked.push(url);
      const headers = { 'Access-Control-Allow-Origin': '*' };
      if (url.startsWith(OTHERS.script)) {
        const body =
          'document.documentElement.dataset.widget = document.currentScript.dataset.widget';
        return route.fulfill({ contentType: 'text/javascript', body });
      }
      if (url.startsWith(OTHERS.counter)) {
        const body =
          "fetch('https://counter.example/api', { method: 'POST', body: location.pathname })";
        return route.fulfill({ contentType: 'text/javascript', body });
      }
      if (url.startsWith(OTHERS.image)) {
        return route.fulfill({ contentType: 'image/svg+xml', body: LOGO('blue') });
      }
      return route.fulfill({ headers, contentType: 'text/html', body: '<h1>Another site</h1>' });
    });
    return asked;
  }

  /** Tries what may be tried with another site; returns what the policies stopped, by directive. */
  async function tryOut(page: Page, origins: Readonly<Record<string, string>>): Promise<string[]> {
    return page.evaluate(async (to) => {
      const stopped: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        stopped.push(effectiveDirective);
      });
      const element = (name: string, attributes: Record<string, string>) => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        document.body.append(made);
        return made;
      };
      if (to['image']) element('img', { src: `${to['image']}/try.svg` });
      if (to['frame']) element('iframe', { src: `${to['frame']}/try` });
      if (to['style']) element('link', { rel: 'stylesheet', href: `${to['style']}/try.css` });
      if (to['sound']) element('audio', { src: `${to['sound']}/try.mp3` });
      if (to['connection']) await fetch(`${to['connection']}/try`).catch(() => undefined);
      if (to['font']) {
        await new FontFace('Tried', `url(${to['font']}/try.woff2)`).load().catch(() => undefined);
      }
      if (to['form']) {
        const name = 'tried';
        element('iframe', { name });
        const form = element('form', { action: `${to['form']}/try`, target: name });
        (form as HTMLFormElement).submit();
      }
      if (to['script']) {
        // What trusted types make of a script's address is another test.
        const module = `${to['script']}/try.js`;
        await import(module).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [...new Set(stopped)].sort();
    }, origins);
  }

  test('shows and asks what is allowed, without a violation', async ({ page, misdeeds }) => {
    const asked = await answerForOthers(page);
    await page.goto(`${host.origin}/post-a-job/`);
    await expect(page.frameLocator('iframe').getByRole('heading')).toHaveText('Another site');
    await expect(page.locator('html')).toHaveAttribute('data-widget', 'seven');
    expect(
      await page.locator('main img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    await expect.poll(() => asked.includes('https://counter.example/api')).toBe(true);
    await expect.poll(() => asked.includes(`${OTHERS.font}/elsewhere.woff2`)).toBe(true);
    expect(asked).toContain(`${OTHERS.connection}/news`);
    await page.getByLabel('Mail').fill('a@x.example');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect(page).toHaveURL(`${OTHERS.form}/sign-up`);
    expect(misdeeds.filter((misdeed) => !misdeed.startsWith('request: '))).toEqual([]);
  });

  test('asks nobody else', async ({ page }) => {
    const asked = await answerForOthers(page);
    await page.goto(`${host.origin}/post-a-job/`);
    const stranger = 'https://strangers.example';
    const stopped = await tryOut(
      page,
      Object.fromEntries(TRIALS.map(([kind]) => [kind, stranger])),
    );
    expect(stopped).toEqual(TRIALS.map(([, directive]) => directive).sort());
    expect(asked.filter((url) => url.startsWith(stranger))).toEqual([]);
  });

  test('opens nothing to what a posting says', async ({ page, misdeeds }) => {
    const asked = await answerForOthers(page);
    await page.goto(job);
    await expect(page.getByText('Bake bread.')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-widget', 'seven');
    expect(await page.locator('.prose :is(iframe, img, form, input, script, style)').count()).toBe(
      0,
    );
    await expect.poll(() => asked.includes('https://counter.example/api')).toBe(true);
    expect(asked.filter((url) => url.includes('posting'))).toEqual([]);
    expect(misdeeds.filter((misdeed) => !misdeed.startsWith('request: '))).toEqual([]);
  });

  test('keeps frames, forms and images of others off pages of jobs', async ({ page }) => {
    const asked = await answerForOthers(page);
    await page.goto(job);
    const { image, frame, form } = OTHERS;
    const stopped = await tryOut(page, { image, frame, form });
    expect(stopped).toEqual(['form-action', 'frame-src', 'img-src']);
    expect(asked.filter((url) => url.endsWith('/try') || url.endsWith('/try.svg'))).toEqual([]);
  });

  test('lets no script of others write HTML', async ({ page }) => {
    await answerForOthers(page);
    await page.goto(`${host.origin}/post-a-job/`);
    const error = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>Written</p>';
        return 'written';
      } catch (thrown) {
        return (thrown as Error).name;
      }
    });
    expect(error).toBe('TypeError');
  });

  for (const [colorScheme, file] of [
    ['light', 'logo.svg'],
    ['dark', 'logo-dark.svg'],
  ] as const) {
    test(`has its logo in place of its name, in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 780 });
      await answerForOthers(page);
      // A slow logo moves nothing.
      await page.route('**/logo*.svg', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await page.goto(`${host.origin}/`);
      const logo = page.locator('.site-header__logo');
      expect(await logo.evaluate((image: HTMLImageElement) => image.currentSrc)).toBe(
        `${host.origin}/${file}`,
      );
      expect(await logo.boundingBox()).toMatchObject({ width: 128, height: 32 });
      const home = page.getByRole('link', { name: 'Bakers of the Northern Counties' });
      await expect(home).toBeVisible();
      const bar = await page.locator('.site-header__bar').boundingBox();
      expect(bar?.height).toBeLessThanOrEqual(96);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                total += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(total), 300);
          }),
      );
      expect(shift).toBe(0);
    });
  }
});

/** The headers of every page, as Netlify and Cloudflare Pages read them. */
function headersOf(file: string): Record<string, string> {
  const [, all = ''] = file.split(/^\S.*\n/m);
  return Object.fromEntries(
    all
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/: (.*)/) as [string, string]),
  );
}
