// A job's page: the way back, sharing, saving, and the bar at the foot of narrow screens.

import type { Page } from 'playwright/test';
import { BUILT_AT } from './build-boards.ts';
import { expect, test } from './visit.ts';

const DAY = 24 * 60 * 60 * 1000;
const wayBack = (page: Page) => page.locator('[data-part="way-back"]');

test('the way back names the list that one came from, and leads to where it was left', async ({
  page,
  cases,
}) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto(`${cases}places/gb/eng/bristol/`);
  const job = page.getByRole('link', { name: 'Clerk 15', exact: true });
  await job.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(0);
  await job.click();
  await expect(wayBack(page)).toHaveText(/^22 jobs in Bristol/);
  await wayBack(page).click();
  await expect(page).toHaveURL(/bristol\/$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
});

test('the way back leads to a search as it was', async ({ page, cases }) => {
  await page.goto(`${cases}?q=welder&place=us`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 job for “welder”');
  await page.getByRole('link', { name: 'Welder', exact: true }).click();
  await expect(wayBack(page)).toHaveText('1 job for “welder” in United States');
  await wayBack(page).click();
  await expect(page).toHaveURL(/\?q=welder&place=us$/);
});

test('who came from elsewhere is led to the list of the job’s place', async ({ page, cases }) => {
  await page.goto(`${cases}remote/`);
  await page.goto(`${cases}places/us/`);
  const href = await page.getByRole('link', { name: 'Painter' }).getAttribute('href');
  await page.goto('about:blank');
  await page.goto(new URL(href ?? '', cases).href);
  await expect(wayBack(page)).toHaveText('Jobs in Portland');
  await wayBack(page).click();
  await expect(page).toHaveURL(/places\/us\/or\/portland\/$/);
});

test.describe('without a sheet of the device', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => Promise.resolve(sessionStorage.setItem('copied', text)),
        },
      });
    });
  });

  for (const width of [360, 1280]) {
    test(`the page’s own address is copied, and that is said, at ${width} px`, async ({
      page,
      cases,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${cases}places/us/`);
      await page.getByRole('link', { name: 'Painter' }).click();
      await page.getByRole('button', { name: 'Share' }).click();
      await expect(page.getByRole('status')).toHaveText('Link copied');
      const copied = await page.evaluate(() => sessionStorage.getItem('copied'));
      expect(copied).toMatch(/^https:\/\/board\.example\/jobs-board\/jobs\/painter-[^/]+\/$/);
    });
  }
});

test('the device’s sheet gets the page’s title and address', async ({ page, cases }) => {
  await page.addInitScript(() => {
    navigator.share = (data) =>
      Promise.resolve(sessionStorage.setItem('shared', JSON.stringify(data)));
  });
  await page.goto(`${cases}places/us/`);
  await page.getByRole('link', { name: 'Painter' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  const shared = await page.evaluate(() => sessionStorage.getItem('shared'));
  expect(JSON.parse(shared ?? '{}')).toMatchObject({
    title: expect.stringContaining('Painter'),
    url: expect.stringContaining('/jobs/painter-'),
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the way to apply stays in view, and covers no focus', async ({ page, cases }) => {
    await page.goto(`${cases}places/us/`);
    await page.getByRole('link', { name: 'Painter' }).click();
    const bar = page.getByRole('region', { name: 'Apply online' });
    await expect(bar.getByRole('link', { name: 'Apply online' })).toBeInViewport({ ratio: 1 });
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focus = document.activeElement;
        const bar = document.querySelector('.apply-bar');
        if (!focus || !bar || bar.contains(focus) || focus === document.body) return undefined;
        const [at, above] = [focus, bar].map((element) => element.getBoundingClientRect());
        const isUnder = at!.bottom > above!.top && at!.top < above!.bottom;
        return isUnder && getComputedStyle(focus).position !== 'fixed'
          ? focus.outerHTML
          : undefined;
      });
      expect(hidden).toBeUndefined();
    }
  });

  test('a low window is left to the text', async ({ page, cases }) => {
    await page.setViewportSize({ width: 640, height: 360 });
    await page.goto(`${cases}places/us/`);
    await page.getByRole('link', { name: 'Painter' }).click();
    await expect(page.locator('.apply-bar')).not.toBeInViewport();
  });

  test('a job that closed since the build has its ways on in place of the bar', async ({
    page,
    cases,
  }) => {
    await page.goto(`${cases}places/us/`);
    await page.getByRole('link', { name: 'Painter' }).click();
    await expect(page.getByText('The ad stays here')).toBeHidden();
    await page.clock.setFixedTime(BUILT_AT + 5 * DAY);
    await page.reload();
    await expect(page.locator('.apply-bar')).toBeHidden();
    await expect(page.getByText('The ad stays here')).toBeVisible();
    await expect(
      page.getByRole('complementary').getByRole('link', { name: 'Jobs in Portland' }),
    ).toBeVisible();
  });

  test('is saved by the bar’s button, which the wide layout’s shows too', async ({
    page,
    cases,
  }) => {
    await page.goto(`${cases}places/us/`);
    await page.getByRole('link', { name: 'Painter' }).click();
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    const stored = await page.evaluate(() => localStorage.getItem('placard:saved'));
    expect(JSON.parse(stored ?? '[]')).toMatchObject([
      { title: 'Painter', place: 'Portland, Oregon, United States' },
    ]);
  });
});
