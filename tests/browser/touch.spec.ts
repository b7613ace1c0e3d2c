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
  await page.getByRole('button', { name: 'More filters' }).tap();
  await page.getByRole('checkbox', { name: /^Remote jobs only/ }).tap();
  const apply = page.getByRole('button', { name: /^Apply filters/ });
  await expect(apply).toBeInViewport();
  await expect(apply).toHaveText(/Apply filters\s+\(\d+ jobs?\)/);
  await apply.tap();
  await expect(page.locator('[data-part="order"]')).toBeInViewport();
});
