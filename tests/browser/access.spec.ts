// What WCAG 2.2 asks beyond what axe sees by itself: small and enlarged pages, spaced text, forced colors, a mirrored site.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { buildSite, SAMPLE_BOARD } from '../support/build-site.ts';
import { serveSite } from '../support/serve-site.ts';
import { expect, test } from './visit.ts';

const KINDS = [
  '',
  'places/gb/',
  'companies/',
  'closing-soon/',
  'remote/',
  'types/part-time/',
  'saved/',
  'no-such-page/',
  ...jobs(/^(?:glazier|archivist|miller)-/),
];

/** Paths of the board's jobs; none while the boards are not built yet. */
function jobs(beginning: RegExp): string[] {
  const folder = process.env['PLACARD_CASES_SITE'];
  if (folder === undefined) return [];
  return readdirSync(join(folder, 'jobs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && beginning.test(entry.name))
    .map((entry) => `jobs/${entry.name}/`);
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Elements that stick out of the window, other than what is moved out of sight or scrolls by itself. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInScroller = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1) && !isInScroller(element);
    });
    const isScrolling = document.documentElement.scrollWidth > innerWidth;
    return [
      ...(isScrolling ? ['the page'] : []),
      ...wide.map((element) => element.outerHTML.slice(0, 90)),
    ];
  });
}

test.describe('on 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const path of KINDS) {
    test(`nothing of /${path} has to be scrolled sideways`, async ({ page, cases }) => {
      await page.goto(cases + path);
      expect(await sticksOut(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});

test.describe('with the text at 200 %', () => {
  test.use({ viewport: { width: 640, height: 800 }, bypassCSP: true });
  for (const path of KINDS) {
    test(`nothing of /${path} is lost`, async ({ page, cases }) => {
      await page.goto(cases + path);
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      expect(await sticksOut(page)).toEqual([]);
    });
  }
});

test.describe('with the text spaced as WCAG 1.4.12 has it', () => {
  test.use({ viewport: { width: 360, height: 640 }, bypassCSP: true });
  for (const path of KINDS) {
    test(`no word of /${path} is cut off`, async ({ page, cases }) => {
      await page.goto(cases + path);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { overflowX, overflowY, clipPath } = getComputedStyle(element);
            if (element.clientHeight <= 1 || clipPath !== 'none') return false;
            const isCutX = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
            const isCutY =
              overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
            return (isCutX || isCutY) && (element.textContent ?? '').trim() !== '';
          })
          .map((element) => element.outerHTML.slice(0, 90)),
      );
      expect(cut).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
    });
  }
});

test.describe('in forced colours', () => {
  test.use({ bypassCSP: true });
  test('the focus, what is checked and what is saved are still to be seen', async ({
    page,
    cases,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(cases);
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      expect(
        outline,
        await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 90)),
      ).toBe(true);
    }
    const remote = page.getByRole('checkbox', { name: /remote/i }).first();
    const unchecked = await remote.screenshot();
    await remote.check();
    await page.keyboard.press('Tab');
    expect((await remote.screenshot()).equals(unchecked)).toBe(false);
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('everything opened at once has no fault that axe can see', async ({ page, cases }) => {
  await page.goto(cases);
  for (const opener of await page.locator('form [aria-expanded="false"]:not([role])').all()) {
    if (await opener.isVisible()) await opener.click();
  }
  await page.getByRole('combobox', { name: 'Place' }).pressSequentially('br');
  await expect(page.getByRole('option', { name: /Bristol/ })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a place that is not known is told without a fault that axe can see, in ${colorScheme}`, async ({
    page,
    cases,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(cases);
    await page.getByRole('combobox', { name: 'Place' }).fill('Bristal');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-part="no-place"] button')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('a visitor who wants no motion sees none', async ({ page, cases }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(cases);
  await page
    .getByRole('checkbox', { name: /remote/i })
    .first()
    .check();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => Number(animation.effect?.getComputedTiming().duration)),
  );
  expect(moving.filter((duration) => duration > 10)).toEqual([]);
});

test.describe('a right-to-left site', () => {
  let arabic: Awaited<ReturnType<typeof serveSite>>;
  let site: ReturnType<typeof buildSite>;
  test.beforeAll(async () => {
    site = buildSite(SAMPLE_BOARD, {
      environment: { SITE_LOCALE: 'ar' },
    });
    expect(site.code, site.stderr).toBe(0);
    arabic = await serveSite(site.outDir);
  });
  test.afterAll(async () => {
    await arabic.close();
    site.remove();
  });

  for (const width of [320, 1280]) {
    test(`is mirrored and without fault at ${width} px`, async ({ page }) => {
      // Five pages, each read through by axe.
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      const paths = [
        '/',
        '/companies/',
        '/saved/',
        `/${site.jobPages()[0]}`,
        `/${site.jobPages()[7]}`,
      ];
      for (const path of paths) {
        await page.goto(arabic.origin + path);
        expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
        expect(await sticksOut(page), path).toEqual([]);
        expect(await faultsOf(page), path).toEqual([]);
      }
    });
  }
});
