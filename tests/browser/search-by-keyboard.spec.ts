// The search's fields by keyboard and by ear: the combobox, the words of the live region, what Back brings back.

import type { Page } from 'playwright/test';
import { expect, openGroups, test } from './visit.ts';

const words = (page: Page) => page.getByRole('searchbox');
const placeField = (page: Page) => page.getByRole('combobox', { name: /where|place|city/i });
const status = (page: Page) => page.locator('[data-part="status"]');

test.beforeEach(async ({ page, cases }) => {
  await page.goto(cases);
});

test('a place is typed, chosen by arrow and taken by Enter', async ({ page }) => {
  const field = placeField(page);
  await field.focus();
  await page.keyboard.type('br');
  const option = page.getByRole('option', { name: /Bristol/ });
  await expect(option).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  );
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/places\/gb\/england\/bristol\/$|\/places\/gb\/eng\/bristol\/$/);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toBeFocused();
});

test('words sent while they are typed leave no list that waits, and their heading in sight', async ({
  page,
}) => {
  for (const pause of [15, 60, 90]) {
    await words(page).fill('');
    await words(page).pressSequentially('clerk', { delay: pause });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/“clerk”/);
    await page.waitForTimeout(600);
    await expect(page.locator('[data-part="results"]')).not.toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  }
});

test('Escape closes the suggestions and keeps what was typed', async ({ page }) => {
  const field = placeField(page);
  await field.focus();
  await page.keyboard.type('leed');
  await expect(page.getByRole('option', { name: /Leeds/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toHaveValue('leed');
});

test('a misspelled place is still suggested, and their number is told', async ({ page }) => {
  await placeField(page).focus();
  await page.keyboard.type('Bristal');
  await expect(page.getByRole('option', { name: /Bristol/ })).toBeVisible();
  await expect(page.locator('[data-part="suggested"]')).toHaveText('1 suggestion');
});

test('what was found is told in words, once the typing pauses', async ({ page }) => {
  const said: string[] = [];
  await page.exposeFunction('hear', (text: string) => said.push(text));
  await page.evaluate(() => {
    const region = document.querySelector('[data-part="status"]')!;
    new MutationObserver(() =>
      (globalThis as unknown as { hear: (text: string) => void }).hear(region.textContent ?? ''),
    ).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await words(page).pressSequentially('clerk');
  await expect(status(page)).toHaveText('22 jobs found, page 1 of 2');
  await words(page).fill('welder');
  await expect(status(page)).toHaveText('1 job found, page 1 of 1');
  await words(page).fill('astronaut');
  await expect(status(page)).toHaveText('0 jobs');
  await words(page).fill('');
  await expect(status(page)).toHaveText('28 jobs found, page 1 of 2');
  expect(said.length).toBeLessThanOrEqual(5);
});

test('Tab goes through the search from words to place to filters, and never into what is hidden', async ({
  page,
}) => {
  await words(page).focus();
  const order: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      return {
        name: element.name || element.dataset['part'] || element.className,
        isShown: element.checkVisibility(),
      };
    });
    expect(focus.isShown, focus.name).toBe(true);
    order.push(focus.name);
    await page.keyboard.press('Tab');
  }
  expect(order.slice(0, 4)).toEqual(['q', 'where', 'within', 'search']);
  const groups = ['type', 'remote', 'posted', 'pay', 'place'];
  const firsts = groups.map((name) => order.indexOf(name)).filter((at) => at !== -1);
  expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  expect(firsts.length, order.join()).toBeGreaterThan(1);
});

test('Back and Forward bring back words, pay, distance, posting date and the day', async ({
  page,
}) => {
  const states: [change: () => Promise<unknown>, check: () => Promise<unknown>][] = [
    [() => words(page).fill('clerk'), () => expect(words(page)).toHaveValue('clerk')],
    [
      () => page.locator('input[name="on"]').fill('2026-12-01'),
      () => expect(page.locator('input[name="on"]')).toHaveValue('2026-12-01'),
    ],
    [
      () => page.locator('input[name="posted"][value="30"]').check(),
      () => expect(page.locator('input[name="posted"][value="30"]')).toBeChecked(),
    ],
    [
      () =>
        page
          .locator('input[name="min"]')
          .fill('20000')
          .then(() => page.keyboard.press('Tab')),
      () => expect(page.locator('input[name="min"]')).toHaveValue('20000'),
    ],
  ];
  await openGroups(page, 'Open or closed', 'Pay', 'Date posted');
  const addresses: string[] = [page.url()];
  const headings: string[] = [];
  for (const [change] of states) {
    await change();
    await expect.poll(() => page.url()).not.toBe(addresses.at(-1));
    addresses.push(page.url());
    headings.push(await page.locator('h1').innerText());
  }
  for (let at = states.length - 2; at >= 0; at -= 1) {
    await page.goBack();
    expect(page.url()).toBe(addresses[at + 1]);
    await states[at]![1]();
    await expect(page.locator('h1')).toHaveText(headings[at]!);
  }
  await page.goForward();
  await states[1]![1]();
  await expect(page.locator('h1')).toHaveText(headings[1]!);
});

test('Back comes to where the list was left, however quickly it is asked for again', async ({
  page,
}) => {
  const left = [900, 300] as const;
  const filters = ['input[name="posted"][value="30"]', 'input[name="type"][value="part-time"]'];
  for (const [at, filter] of filters.entries()) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), left[at] ?? 0);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left[at]);
    const before = page.url();
    await page.locator(filter).evaluate((box: HTMLInputElement) => box.click());
    await expect.poll(() => page.url()).not.toBe(before);
  }
  // A row of chips may come or go above.
  const distance = async (top = 0) => Math.abs((await page.evaluate(() => scrollY)) - top);
  await page.goBack();
  await expect.poll(() => distance(left[1])).toBeLessThan(100);
  await page.goBack();
  await expect.poll(() => distance(left[0])).toBeLessThan(100);
});

test('taking a filter away leaves the focus where the list is', async ({ page }) => {
  await page.getByRole('checkbox', { name: /^Part-time/ }).check();
  await page.getByRole('link', { name: 'Remove filter: Part-time' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part="order"]')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('closing the filters gives the focus back to their button', async ({ page }) => {
    const open = page.getByRole('button', { name: 'Filters' });
    await open.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: /^Part-time/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: /^Part-time/ })).toBeHidden();
    await expect(open).toBeFocused();
  });
});
