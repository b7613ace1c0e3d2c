// The list under a finger, on a screen that holds one column.

import { expect, test } from './visit.ts';

test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

test('a suggested place is taken by a tap, and the keyboard stays open', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  const field = page.getByRole('combobox', { name: 'Place' });
  await field.tap();
  await page.keyboard.type('brist');
  await page.getByRole('option', { name: /Bristol/ }).tap();
  await expect(page).toHaveURL(/\/places\/gb\/[^/]+\/bristol\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('in Bristol');
  await expect(field).toBeFocused();
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('while filters are chosen, a button in view tells what they find and leads there', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  await page.getByRole('button', { name: 'Filters' }).tap();
  const apply = page.getByRole('button', { name: /^Show \d+ jobs?$/ });
  await expect(apply).toBeInViewport();
  const ofAll = (await apply.textContent()) ?? '';
  await page.getByRole('checkbox', { name: /^Remote jobs only/ }).tap();
  await expect(apply).not.toHaveText(ofAll);
  const [count = ''] = /\d+/.exec((await apply.textContent()) ?? '') ?? [];
  await expect(page).toHaveURL(cases);
  await apply.tap();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/remote\/$/);
  await expect(page.locator('h1')).toHaveText(new RegExp(`^${count} remote jobs?$`));
  await expect(page.locator('.card').first()).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
});

test('filters that are closed without asking for the list leave it as it was', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  const before = await page.locator('h1').innerText();
  await page.getByRole('button', { name: 'Filters' }).tap();
  await page.getByRole('checkbox', { name: /^Remote jobs only/ }).tap();
  await expect(page.getByRole('button', { name: /^Show \d+ jobs?$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(page.locator('h1')).toHaveText(before);
  await expect(page).toHaveURL(cases);
  await page.getByRole('button', { name: 'Filters' }).tap();
  await expect(page.getByRole('checkbox', { name: /^Remote jobs only/ })).not.toBeChecked();
});

test('the distance stands in the sheet of filters, and holds for the place of the search', async ({
  page,
  cases,
}) => {
  await page.goto(`${cases}places/gb/eng/bristol/`);
  await page.getByRole('button', { name: /^Filters/ }).tap();
  await page.getByRole('combobox', { name: 'Distance' }).selectOption({ label: '25 miles' });
  await page.getByRole('button', { name: /^Show \d+ jobs?$/ }).tap();
  await expect(page.locator('h1')).toContainText('within 25 miles of Bristol');
  await expect(page).toHaveURL(/within=25mi/);
});

test('the menu of lists opens under a finger', async ({ page, cases }) => {
  await page.goto(cases);
  const companies = page.getByRole('banner').getByRole('link', { name: 'Companies' });
  await expect(companies).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).tap();
  await companies.tap();
  await expect(page).toHaveURL(/\/companies\/$/);
});
