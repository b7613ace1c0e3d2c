// What the scripts write into a page, on a site whose messages all stand in marks.

import { JSDOM } from 'jsdom';
import type { Page } from 'playwright/test';
import { buildMarkedSite, textsOf, wordsOutsideMarks } from '../support/marked-site.ts';
import { serveSite } from '../support/serve-site.ts';
import { expect, test } from './visit.ts';

const ASKED = [
  '?q=ψωμί',
  '?q=αρτοποιοσσ',
  '?q=ναυπηγός&remote=1',
  '?place=gr/g&within=50&type=part-time',
  '?validity=closed',
  '?pay-from=1000&currency=EUR&order=pay&posted=30&company=-φούρνος',
];

test.describe('with every message in marks', () => {
  let site: ReturnType<typeof buildMarkedSite>;
  let host: Awaited<ReturnType<typeof serveSite>>;
  test.beforeAll(async () => {
    site = buildMarkedSite();
    expect(site.code, site.stderr).toBe(0);
    host = await serveSite(site.outDir);
  });
  test.afterAll(async () => {
    await host.close();
    site.remove();
  });

  async function wordsOf(page: Page): Promise<string[]> {
    const texts = textsOf(new JSDOM(await page.content()).window.document);
    expect(texts.some((text) => text.includes('⟦'))).toBe(true);
    return wordsOutsideMarks(texts);
  }

  test('a list that the search made says nothing else of its own', async ({ page }) => {
    for (const asked of ASKED) {
      await page.goto(`${host.origin}/${asked}`);
      await page.waitForLoadState('networkidle');
      expect(await wordsOf(page), asked).toEqual([]);
    }
  });

  test('nor do suggestions, an unknown place, and saved jobs', async ({ page }) => {
    await page.goto(`${host.origin}/`);
    const field = page.getByRole('combobox', { name: 'Place' });
    await field.pressSequentially('Πάτ');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await wordsOf(page)).toEqual([]);
    await field.fill('Ατλαντίδα');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await wordsOf(page)).toEqual([]);
    const star = page.locator('.card button').first();
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await page.goto(`${host.origin}/saved/`);
    await expect(
      page
        .locator('article, li')
        .filter({ hasText: /Φούρνος|Πάτρα/ })
        .first(),
    ).toBeVisible();
    expect(await wordsOf(page)).toEqual([]);
  });
});
