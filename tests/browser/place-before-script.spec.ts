// A form that is sent before its script has come loses nothing of what was typed.

import type { Page } from 'playwright/test';
import { expect, test, titles } from './visit.ts';

const words = (page: Page) => page.getByRole('searchbox');
const field = (page: Page) => page.getByRole('combobox', { name: 'Place' });
const message = (page: Page) => page.locator('[data-part="no-place"]');
const status = (page: Page) => page.locator('[data-part="status"]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('sent before the script has come', () => {
  let bringScripts: () => void;
  test.beforeEach(async ({ page, cases }) => {
    const brought = new Promise<void>((resolve) => (bringScripts = resolve));
    await page.route(/\/_astro\/(?!asked\.)[^/]*\.js$/, async (route) => {
      await brought;
      await route.continue();
    });
    await page.goto(cases, { waitUntil: 'commit' });
  });

  /** Sends the form as the browser does by itself; the script comes with the page that answers. */
  async function sendForm(page: Page, send: () => Promise<void>, address: RegExp): Promise<void> {
    const sent = page.waitForRequest(address);
    await send();
    await sent;
    bringScripts();
  }

  test('place, words and type are all searched', async ({ page }) => {
    await words(page).fill('glazier');
    await page.getByRole('checkbox', { name: /^Part-time/ }).check();
    await field(page).fill('UK');
    await sendForm(page, () => page.keyboard.press('Enter'), /where=UK/);
    await expect(heading(page)).toHaveText('1 job for “glazier” in United Kingdom, part-time');
    await expect(page).toHaveURL(/\?q=glazier&place=gb&type=part-time$/);
    await expect(page.getByRole('checkbox', { name: /^Part-time/ })).toBeChecked();
    await expect(field(page)).toHaveValue('United Kingdom');
  });

  test('an unknown place is answered with no list, and the ways out', async ({ page }) => {
    await words(page).fill('clerk');
    await field(page).fill('Atlantis');
    await sendForm(page, () => page.keyboard.press('Enter'), /where=Atlantis/);
    await expect(heading(page)).toHaveText('No jobs for “clerk” in Atlantis');
    await expect(message(page)).toHaveText('No jobs in “Atlantis”.');
    await expect(status(page)).toHaveText('No jobs in “Atlantis”.');
    await expect(field(page)).toHaveValue('Atlantis');
    await expect(field(page)).toBeFocused();
    expect(await titles(page)).toEqual([]);
    await page.getByRole('link', { name: 'Without “Atlantis”: 22 jobs' }).click();
    await expect(heading(page)).toHaveText('22 jobs for “clerk”');
    await expect(message(page)).toBeHidden();
    await expect(field(page)).toHaveValue('');
    await page.goBack();
    await expect(heading(page)).toHaveText('No jobs for “clerk” in Atlantis');
    await expect(message(page)).toBeVisible();
  });
});
