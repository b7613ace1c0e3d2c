// What a card shows, does and keeps for the visitor.

import { serveSite } from '../support/serve-site.ts';
import { expect, test } from './visit.ts';

test('a job is saved from its card, and its count stands beside the link to saved jobs', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  const star = page.getByRole('button', { name: 'Save: Welder' });
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await star.click();
  await expect(page).toHaveURL(cases);
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  await page.getByRole('searchbox').fill('welder');
  await expect(page.locator('.card')).toHaveCount(1);
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${cases}saved/`);
  const entry = page.locator('[data-part="saved"] > *');
  await expect(entry).toContainText('Welder');
  await expect(entry).toContainText('Seattle');
});

test('a card that the search made saves the same as a built one', async ({ page, cases }) => {
  await page.goto(cases);
  const saved = async () => {
    const star = page.getByRole('button', { name: 'Save: Painter' });
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    const [job] = await page.evaluate(
      () => JSON.parse(localStorage.getItem('placard:saved') ?? '[]') as Record<string, unknown>[],
    );
    return { ...job, savedAt: 0 };
  };
  const built = await saved();
  const star = page.getByRole('button', { name: 'Save: Painter' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('searchbox').fill('painter');
  await expect(page.locator('.card')).toHaveCount(1);
  expect(await saved()).toEqual(built);
  expect(built).toMatchObject({ title: 'Painter', closesDay: '2026-11-26' });
});

test('a job that was opened is marked as seen', async ({ page, cases }) => {
  await page.goto(cases);
  const painter = page.locator('.card', { has: page.getByRole('link', { name: 'Painter' }) });
  await expect(painter.getByText('Seen')).toBeHidden();
  await painter.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Painter' })).toBeVisible();
  await page.goto(cases);
  await expect(painter.getByText('Seen')).toBeVisible();
  await page.getByRole('searchbox').fill('painter');
  await expect(page.locator('.card')).toHaveCount(1);
  await expect(painter.getByText('Seen')).toBeVisible();
});

test('how far one has come with a saved job, and a note, stay with it', async ({ page, cases }) => {
  await page.goto(cases);
  const star = page.getByRole('button', { name: 'Save: Welder' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${cases}saved/`);
  await page.getByRole('combobox', { name: 'Status: Welder' }).selectOption('Interview');
  await page.getByRole('textbox', { name: 'Your note: Welder' }).fill('Ask for Monday');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Status: Welder' })).toHaveValue('interview');
  await expect(page.getByRole('textbox', { name: 'Your note: Welder' })).toHaveValue(
    'Ask for Monday',
  );
});

test('a card is at most 110 px high on a desktop where its title takes one line', async ({
  page,
  cases,
  sample,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const address of [sample, cases]) {
    await page.goto(address);
    const heights = await page.locator('.card').evaluateAll((cards) =>
      cards.map((card) => {
        const title = card.querySelector('h3')!.getBoundingClientRect();
        const isOneLine = title.height < parseFloat(getComputedStyle(card).fontSize) * 2;
        return isOneLine ? card.getBoundingClientRect().height : 0;
      }),
    );
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.max(...heights)).toBeLessThanOrEqual(110);
  }
});

test('a phone shows three whole jobs above the fold, under a header of at most 96 px', async ({
  page,
  cases,
  sample,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const lists = ['', 'places/gb/', 'places/gb/eng/bristol/', '?q=clerk', '?type=PART_TIME&q=b'];
  for (const address of [sample, ...lists.map((path) => `${cases}${path}`)]) {
    await page.goto(address);
    await expect(page.locator('html')).not.toHaveAttribute('data-asked');
    await expect(page.locator('.card').first()).toBeVisible();
    const { header, bottoms, count } = await page.evaluate(() => ({
      header: document.querySelector('header')!.getBoundingClientRect().height,
      bottoms: [...document.querySelectorAll('.card')].map(
        (card) => card.getBoundingClientRect().bottom,
      ),
      count: document.querySelectorAll('.card').length,
    }));
    const hasHero = await page.locator('[data-part="hero"]').isVisible();
    if (!hasHero) expect(header, address).toBeLessThanOrEqual(96);
    const whole = bottoms.filter((bottom) => bottom <= 780).length;
    expect(whole, address).toBeGreaterThanOrEqual(Math.min(3, count));
  }
});

test('a company is found in the index by a part of its name', async ({ page }) => {
  const host = await serveSite(process.env['PLACARD_MANY_SITE'] ?? '');
  try {
    await page.goto(`${host.origin}/companies/`);
    const companies = page.locator('[data-part="companies"]').getByRole('link');
    const all = await companies.count();
    const [name = ''] = await companies.locator('bdi').allInnerTexts();
    const finder = page.getByRole('searchbox', { name: 'Find a company' });
    await finder.fill(name.toLowerCase().slice(0, 4));
    await expect(companies.filter({ visible: true }).first()).toContainText(name.slice(0, 4));
    expect(await companies.filter({ visible: true }).count()).toBeLessThan(all);
    await finder.fill('qqqq');
    await expect(page.getByText('No company of this name')).toBeVisible();
    await finder.fill('');
    await expect(companies.filter({ visible: true })).toHaveCount(all);
  } finally {
    await host.close();
  }
});
