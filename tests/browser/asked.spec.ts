// An address that asks for jobs never shows another list first.

import type { Page } from 'playwright/test';
import { expect, test, titles } from './visit.ts';
import { serveSite } from '../support/serve-site.ts';

const SEARCH = /\/_astro\/list-search[^/]*\.js$/;
const LIST = /\/_astro\/ListScript[^/]*\.js$/;
const searching = (page: Page) => page.getByText('Searching…');
const status = (page: Page) => page.locator('[data-part="status"]');
const NOT_SEARCHED = /The search could not be loaded: these are all jobs of this list/;

/** Holds the scripts with such an address back; returns what lets them come. */
async function holdBack(page: Page, scripts: RegExp): Promise<() => void> {
  let letCome = () => {};
  const brought = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(scripts, async (route) => {
    await brought;
    await route.continue();
  });
  return letCome;
}

for (const [late, scripts] of [
  ['the script of lists', LIST],
  ['the search', SEARCH],
] as const) {
  test(`while ${late} is late, the page says that it is searching`, async ({ page, cases }) => {
    const letCome = await holdBack(page, scripts);
    await page.goto(`${cases}?q=glazier`, { waitUntil: 'commit' });
    await expect(searching(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    expect(await titles(page)).toEqual([]);
    letCome();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/“glazier”/);
    await expect(searching(page)).toBeHidden();
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  test(`where ${late} is missing, the page says that it shows all jobs`, async ({
    page,
    cases,
  }) => {
    await page.route(scripts, (route) => route.abort());
    await page.goto(`${cases}?q=glazier`);
    await expect(status(page)).toHaveText(NOT_SEARCHED);
    await expect(searching(page)).toBeHidden();
    expect((await titles(page)).length).toBeGreaterThan(10);
  });
}

test('where the script of lists never comes, the page says so in the end', async ({
  page,
  cases,
}) => {
  await page.clock.install();
  await holdBack(page, LIST);
  await page.goto(`${cases}?q=glazier`, { waitUntil: 'commit' });
  await expect(searching(page)).toBeVisible();
  await page.clock.fastForward('00:30');
  await expect(status(page)).toHaveText(NOT_SEARCHED);
  expect((await titles(page)).length).toBeGreaterThan(10);
});

for (const path of ['?q=', '?q=&where=', '?valid=open']) {
  test(`${path} asks for the list that was built, which is shown`, async ({ page, cases }) => {
    await page.goto(`${cases}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(searching(page)).toBeHidden();
    expect((await titles(page)).length).toBeGreaterThan(10);
  });
}

test('what others add to an address asks for nothing', async ({ page, cases }) => {
  await holdBack(page, LIST);
  await page.goto(`${cases}?utm_source=letter`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(searching(page)).toBeHidden();
});

test('the jobs of a large board are on their way before the script that searches', async ({
  page,
}) => {
  const host = await serveSite(process.env['PLACARD_MANY_SITE'] ?? '');
  try {
    const letCome = await holdBack(page, LIST);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${host.origin}/?q=engineer`, { waitUntil: 'commit' });
    await expect(searching(page)).toBeVisible();
    expect(asked).toContainEqual(expect.stringMatching(/^\/search\/[^/]+\/core\.json$/));
    letCome();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/“engineer”/);
  } finally {
    await host.close();
  }
});
