// A board with a face of its own that its owner opened to others: each thing that is opened works, and nothing else is.

import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { addOthers, ALLOW, OTHERS, stateFacts } from '../support/own-face.ts';
import { posting } from '../support/postings.ts';
import { headersOf, serveSite, type Host } from '../support/serve-site.ts';
import { answerForOthers, drawing, TRIALS, tryOut } from './other-sites.ts';
import { expect, test } from './visit.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
/** The beginning of a PNG of 1200 × 630 pixels, as far as its size. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAABLAAAAJ2CAYAAAA', 'base64');
/** What an owner opens for pages of their own, a posting asks for as well. */
const HOSTILE = `<p>Bake bread.</p><iframe src="${OTHERS.frame}/posting"></iframe>
<img src="${OTHERS.image}/posting.svg"><form action="${OTHERS.form}/posting"><input name="a"></form>
<script src="${OTHERS.script}?posting"></script><style>@import url(${OTHERS.font}/posting.css)</style>`;

test.describe('a board that its owner opened', () => {
  let project: CopiedProject;
  let jobsDir: string;
  let host: Host;
  let job: string;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    project = copyProject();
    addOthers(project);
    writeFileSync(join(project.folder, 'public/logo.svg'), drawing('#c00'));
    writeFileSync(join(project.folder, 'public/logo-dark.svg'), drawing('#0c0'));
    cpSync(join(FIXTURES, 'fonts'), join(project.folder, 'public/fonts'), { recursive: true });
    writeFileSync(join(project.folder, 'public/card.png'), PNG);
    stateFacts(project.folder, {
      fonts: "{ headings: 'squares.woff2' }",
      socialCard: "'card.png'",
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
    host = await serveSite(dist, '/', headersOf(dist));
    const baker = readdirSync(join(dist, 'jobs')).find((name) => name.startsWith('baker-'));
    job = `${host.origin}/jobs/${baker ?? ''}/`;
  });
  test.afterAll(async () => {
    await host?.close();
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });

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

  test('has its headings in its own font, and the room for them before it is there', async ({
    page,
  }) => {
    await answerForOthers(page);
    await page.route('**/squares.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(job, { waitUntil: 'domcontentloaded' });
    const statuses = () =>
      page.evaluate(() =>
        [...document.fonts]
          .filter(({ family }) => /headings["']?$/.test(family))
          .map(({ status }) => status),
      );
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(statuses).toEqual(['loading']);
    const before = await heading.boundingBox();
    await expect.poll(statuses).toEqual(['loaded']);
    expect(await heading.boundingBox()).toEqual(before);
    // Five squares of seven tenths.
    const size = await heading.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).fontSize),
    );
    const width = await heading.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().width;
    });
    expect(width / size).toBeGreaterThan(3.3);
    expect(width / size).toBeLessThan(3.7);
  });

  test('names its picture to those who link to it', async ({ page }) => {
    await page.goto(job);
    const card = await page
      .locator('meta[property^="og:image"], meta[name="twitter:card"]')
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
    expect(card).toEqual([
      'https://jobs.example/card.png',
      '1200',
      '630',
      'Bakers of the Northern Counties',
      'summary_large_image',
    ]);
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
