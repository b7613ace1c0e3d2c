// What a visitor's own browser keeps: saved jobs, and which are new since the last visit.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { BUILT_AT } from './build-boards.ts';
import { expect, test } from './visit.ts';

const DAY = 24 * 60 * 60 * 1000;

test.beforeEach(async ({ page, cases }) => {
  await page.goto(cases);
});

test('a job is saved, found again, and forgotten', async ({ page, cases }) => {
  await page.getByRole('link', { name: 'Painter' }).click();
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${cases}saved/`);
  await expect(page.getByRole('link', { name: 'Painter' })).toBeVisible();
  await expect(page.getByText('Closes 26 November 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Painter' }).click();
  await expect(page.getByText('No saved jobs yet')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** The field for a file stands there once the page's script reads from it. */
async function importField(page: Page): Promise<Locator> {
  await expect(page.getByRole('button', { name: 'Forget all' })).toBeVisible();
  return page.getByLabel('Import');
}

/** Presses the button, and waits until it says that the job is saved. */
async function pressSave(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Save' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** Saves jobs by their titles, the first first. */
async function save(page: Page, cases: string, jobs: readonly string[]): Promise<void> {
  const saved = jobs.map((title, index) => ({ slug: `x-012345678${index}`, title, savedAt: 1 }));
  await page.evaluate((json) => localStorage.setItem('placard:saved', json), JSON.stringify(saved));
  const ends = Object.fromEntries(saved.map(({ slug }) => [slug, {}]));
  await page.route('**/jobs/ends.json', (route) => route.fulfill({ json: ends }));
  await page.goto(`${cases}saved/`);
}

test('all saved jobs are forgotten, and all come back in their order', async ({ page, cases }) => {
  const jobs = ['Cooper', 'Fletcher', 'Thatcher'];
  await save(page, cases, jobs);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeHidden();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(page.getByText('No saved jobs yet')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('All saved jobs are forgotten.');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part="saved"] a')).toHaveText(jobs);
  await expect(undo).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(page.locator('[data-part="saved"] a')).toHaveText(jobs);
});

test('a job that is removed can come back, and the focus goes to the one after it', async ({
  page,
  cases,
}) => {
  await save(page, cases, ['Cooper', 'Fletcher', 'Thatcher']);
  await page.getByRole('button', { name: 'Remove Fletcher' }).click();
  await expect(page.getByRole('button', { name: 'Remove Thatcher' })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('Removed: Fletcher');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Cooper' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-part="saved"] a')).toHaveText(['Cooper', 'Thatcher']);
});

test('what another window saved meanwhile stays when what was forgotten comes back', async ({
  page,
  cases,
}) => {
  await save(page, cases, ['Cooper']);
  await page.getByRole('button', { name: 'Forget all' }).click();
  await page.evaluate(() =>
    localStorage.setItem(
      'placard:saved',
      JSON.stringify([{ slug: 'new-0123456789', title: 'Wright', savedAt: 2 }]),
    ),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-part="saved"] a')).toHaveText(['Wright', 'Cooper']);
});

test('a saved job that has closed since says so', async ({ page, cases }) => {
  await page.getByRole('link', { name: 'Painter' }).click();
  await pressSave(page);
  await page.clock.setFixedTime(BUILT_AT + 30 * DAY);
  await page.goto(`${cases}saved/`);
  await expect(page.getByText('Closed 26 November 2026')).toBeVisible();
});

test('a saved job closes on the day that its employer set, wherever the board is', async ({
  page,
  cases,
}) => {
  await page.getByRole('link', { name: 'Painter' }).click();
  await pressSave(page);
  const [, slug = ''] = /jobs\/([^/]+)\//.exec(page.url()) ?? [];
  const closes = Date.parse('2026-11-30T23:59:00-08:00');
  await page.route('**/jobs/ends.json', (route) =>
    route.fulfill({ json: { [slug]: { closes, closesDay: '2026-11-30' } } }),
  );
  await page.goto(`${cases}saved/`);
  await expect(page.getByText('Closes 30 November 2026')).toBeVisible();
});

test('a saved job whose page is gone says so', async ({ page, cases }) => {
  await page.evaluate(() =>
    localStorage.setItem(
      'placard:saved',
      JSON.stringify([{ slug: 'gone-0123456789', title: 'Lamplighter', savedAt: 1 }]),
    ),
  );
  await page.goto(`${cases}saved/`);
  await expect(page.getByText('No longer listed')).toBeVisible();
  await expect(page.getByText('Lamplighter')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lamplighter' })).toHaveCount(0);
});

test('saved jobs move to another browser as a file', async ({ page, cases, browser }) => {
  await page.getByRole('link', { name: 'Painter' }).click();
  await pressSave(page);
  await page.goto(`${cases}saved/`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ title: 'Painter' }]);
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${cases}saved/`);
  await (await importField(other)).setInputFiles(file);
  await expect(other.getByRole('link', { name: 'Painter' })).toBeVisible();
  await other.context().close();
});

test('a file that holds something else changes nothing', async ({ page, cases, misdeeds }) => {
  await page.goto(`${cases}saved/`);
  for (const text of ['{"a":1}', 'no JSON', '[{"slug":"../../x","title":"y"}]', '[null]']) {
    await (
      await importField(page)
    ).setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('status')).toContainText('holds no saved jobs');
    await expect(page.getByText('No saved jobs yet')).toBeVisible();
  }
  expect(misdeeds).toEqual([]);
});

test('a file made to break the page is taken as far as it makes sense', async ({
  page,
  cases,
  misdeeds,
}) => {
  const payload = '"><img src=x onerror=alert(1)>';
  const jobs = [
    { slug: 'never-0123456789', title: payload, employer: payload, closes: 1e300, savedAt: 1e300 },
    { slug: 'never-0123456789', title: 'The same once more' },
    { slug: 'long-ago-0123456789', title: 'Long ago', closes: -6e13 },
    ...Array.from({ length: 900 }, (_, index) => ({ slug: `more-${index}`, title: 'More' })),
  ];
  await page.getByRole('link', { name: 'Painter' }).click();
  await pressSave(page);
  await page.route('**/jobs/ends.json', (route) => route.fulfill({ json: {} }));
  await page.goto(`${cases}saved/`);
  const buffer = Buffer.from(JSON.stringify(jobs));
  await (
    await importField(page)
  ).setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('status')).toContainText('are saved here now');
  await page.reload();
  const saved = page.locator('[data-part="saved"] > *');
  await expect(saved).toHaveCount(300);
  await expect(saved.first()).toContainText(payload);
  await expect(saved.nth(1)).toContainText('Long ago');
  await expect(saved.last()).toContainText('Painter');
  await page.getByRole('button', { name: 'Remove Long ago' }).click();
  await expect(saved).toHaveCount(299);
  expect(misdeeds).toEqual([]);
});

test('a last visit that no clock can say is none', async ({ page, cases, misdeeds }) => {
  for (const visit of ['1e300,1e300', '9e15,9e15', '-9e15,-9e15', 'x,y']) {
    await page.evaluate((said) => localStorage.setItem('placard:visit', said), visit);
    await page.goto(`${cases}?valid=closed`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('closed');
  }
  expect(misdeeds).toEqual([]);
});

test('jobs posted since the last visit are marked', async ({ page, cases }) => {
  const marks = page.locator('.card [data-field="isNew"]:visible');
  await expect(marks).toHaveCount(0);
  await page.evaluate(
    (then) => localStorage.setItem('placard:visit', `0,${then}`),
    BUILT_AT - 4 * DAY,
  );
  await page.goto(cases);
  // Only the welder was posted after the 19th.
  await expect(
    page.locator('.card', { has: page.locator('[data-field="isNew"]:visible') }).getByRole('link'),
  ).toHaveText(['Welder']);
  await page.reload();
  await expect(marks).toHaveCount(1);
});

test('without storage nothing is offered, and everything else works', async ({ page, cases }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await page.goto(cases);
  await page.getByRole('link', { name: 'Painter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Painter');
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await page.goto(`${cases}saved/`);
  await expect(page.getByText('keeps nothing for this site')).toBeVisible();
  await page.goto(cases);
  await page.getByRole('checkbox', { name: /Remote/ }).check();
  await expect(page.getByRole('status')).toHaveText('1 job found, page 1 of 1');
});
