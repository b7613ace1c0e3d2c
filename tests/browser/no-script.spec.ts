import { BUILT_AT } from './build-boards.ts';
import { expect, test, titles } from './visit.ts';

test.use({ javaScriptEnabled: false });

test('places are found by links alone, from country to city', async ({ page, cases }) => {
  await page.goto(cases);
  await expect(page.getByRole('search').getByRole('checkbox').first()).toBeHidden();
  const browse = page.getByRole('navigation', { name: 'Browse jobs' });
  await browse.getByRole('link', { name: /United States/ }).click();
  expect(await titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await page
    .getByRole('link', { name: /Washington/ })
    .first()
    .click();
  expect(await titles(page)).toEqual(['Welder', 'Baker']);
  await page
    .getByRole('link', { name: /Tacoma/ })
    .first()
    .click();
  expect(await titles(page)).toEqual(['Baker']);
});

test('lists are paged by links, and closing-soon and remote are pages', async ({ page, cases }) => {
  await page.goto(cases);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/page\/2\/$/);
  await page.getByRole('link', { name: 'Closing soon' }).first().click();
  expect(await titles(page)).toEqual(['Painter']);
  await page.getByRole('link', { name: 'Remote' }).first().click();
  expect(await titles(page)).toEqual(['Translator']);
});

test('types of employment and companies are found by links alone', async ({ page, cases }) => {
  await page.goto(cases);
  const browse = page.getByRole('navigation', { name: 'Browse jobs' });
  await browse.getByRole('link', { name: 'Part-time' }).click();
  expect(await titles(page)).toEqual(['Glazier', 'Baker']);
  await page.getByRole('link', { name: 'Companies' }).first().click();
  await page.getByRole('link', { name: 'Mill & Sons' }).click();
  expect(await titles(page)).toEqual(['Miller <img src=x onerror=alert(1)>']);
  await page.getByRole('link', { name: /^Miller/ }).click();
  await page.getByRole('link', { name: 'Jobs at Mill & Sons' }).click();
  await expect(page).toHaveURL(/\/companies\/mill-sons\/$/);
});

test('a job is read whole, with its ways to apply', async ({ page, cases }) => {
  await page.goto(`${cases}places/us/`);
  await page.getByRole('link', { name: 'Painter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Painter');
  await expect(page.locator('dd', { hasText: '26 November 2026' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Apply/ })).toHaveCount(2);
});

test('the static pages hold the same jobs as the filters', async ({ page, cases, browser }) => {
  const scripted = await browser.newContext({ javaScriptEnabled: true });
  const visitor = await scripted.newPage();
  await visitor.clock.setFixedTime(BUILT_AT);
  for (const path of ['us', 'us/wa', 'gb', 'gb/eng/leeds']) {
    await page.goto(`${cases}places/${path}/`);
    await visitor.goto(`${cases}?place=${encodeURIComponent(path)}`);
    const expected = await titles(page);
    expect(expected.length).toBeGreaterThan(0);
    await expect.poll(() => titles(visitor)).toEqual(expected);
  }
  await scripted.close();
});
