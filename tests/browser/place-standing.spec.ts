// The place that is searched stands in its field; more of them, and the one where the browser is.

import type { Page } from 'playwright/test';
import { expect, test } from './visit.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Place' });
const message = (page: Page) => page.locator('[data-part="no-place"]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function type(page: Page, place: string): Promise<void> {
  await field(page).click();
  await page.keyboard.insertText(place);
}

test('the place that is searched stands in its field, the next one takes its place, and one more is added', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  const another = page.getByRole('button', { name: 'Add another place' });
  await expect(another).toBeHidden();
  await type(page, 'Leeds');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('1 job in Leeds');
  await expect(page.locator('[data-part="order"]')).toBeFocused();
  await expect(field(page)).toHaveValue('Leeds');
  await type(page, 'Bristol');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('22 jobs in Bristol');
  await expect(field(page)).toHaveValue('Bristol');
  await another.click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toHaveAccessibleName('Place · Bristol');
  await type(page, 'Leeds');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?place=gb%2Feng%2Fbristol&place=gb%2Feng%2Fleeds$/);
  await expect(field(page)).toHaveValue('Leeds');
  await expect(field(page)).toHaveAccessibleName('Place · Bristol');
  await page.goBack();
  await expect(field(page)).toHaveValue('Bristol');
  await expect(field(page)).toHaveAccessibleName('Place');
  await field(page).fill('');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('28 jobs');
});

test('suggestions say what a place is, and how many jobs it has', async ({ page, cases }) => {
  await page.goto(cases);
  await type(page, 'wash');
  await expect(page.getByRole('option').first()).toHaveText('Washington, United States state · 2');
});

test.describe('near me', () => {
  const near = (page: Page) => page.getByRole('option', { name: 'Near me' });

  test('asks the browser where it is, and finds the nearest place without telling anyone', async ({
    page,
    context,
    sample,
    misdeeds,
  }) => {
    await context.grantPermissions(['geolocation'], { origin: new URL(sample).origin });
    await context.setGeolocation({ latitude: 51.46, longitude: -2.6 });
    await page.goto(sample);
    await type(page, 'x');
    await near(page).click();
    await expect(page).toHaveURL(/[?&]place=[^&]+&within=\d+/);
    expect(page.url()).not.toMatch(/51\.|2\.6/);
    expect(misdeeds).toEqual([]);
  });

  test('says so where the browser does not tell', async ({ page, cases }) => {
    await page.goto(cases);
    await type(page, 'x');
    await near(page).click();
    await expect(message(page)).toHaveText(/Your browser doesn’t say where you are/);
  });
});
