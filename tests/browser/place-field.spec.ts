// The place that someone types is the place that is searched, or it is said that there is none.

import type { Page } from 'playwright/test';
import { expect, openGroups, test, titles } from './visit.ts';

const words = (page: Page) => page.getByRole('searchbox');
const field = (page: Page) => page.getByRole('combobox', { name: 'Place' });
const message = (page: Page) => page.locator('[data-part="no-place"]');
const status = (page: Page) => page.locator('[data-part="status"]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const search = (page: Page) => page.getByRole('button', { name: 'Search' });

/** Types without waiting for suggestions, as people who know where they want to work do. */
async function type(page: Page, place: string): Promise<void> {
  await field(page).click();
  await page.keyboard.insertText(place);
}

for (const width of [360, 1280]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 780 } });

    test('words and a place are searched by a click on Search, while suggestions are open', async ({
      page,
      cases,
    }) => {
      await page.goto(cases);
      await words(page).fill('glazier');
      await field(page).click();
      await page.keyboard.type('Leeds');
      await expect(page.getByRole('option', { name: /Leeds/ })).toBeVisible();
      const box = (await search(page).boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(heading(page)).toHaveText('1 job for “glazier” in Leeds');
      await expect(page).toHaveURL(/\?q=glazier&place=gb%2Feng%2Fleeds$/);
      // A phone has no room for chips; words and places stand above the list, and count as no filters.
      const chip = { name: 'Remove filter: Leeds, England, United Kingdom' };
      const filters = page.getByRole('button', { name: 'Filters', exact: true });
      await expect(width === 360 ? filters : page.getByRole('link', chip)).toBeVisible();
      expect(await titles(page)).toEqual(['Glazier']);
      await expect(field(page)).toHaveValue('Leeds');
    });

    test('a place that is not known is said to have no jobs, and everything else stays', async ({
      page,
      cases,
      misdeeds,
    }) => {
      await page.goto(cases);
      await type(page, 'Atlantis');
      await search(page).click();
      await expect(message(page)).toHaveText('No jobs in “Atlantis”.');
      await expect(message(page)).toBeInViewport();
      await expect(status(page)).toHaveText('No jobs in “Atlantis”.');
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page)).toHaveAccessibleDescription(/No jobs in “Atlantis”\./);
      await expect(field(page)).toHaveValue('Atlantis');
      await expect(page).toHaveURL(cases);
      await page.keyboard.type('x');
      await expect(message(page)).toBeHidden();
      await expect(field(page)).not.toHaveAttribute('aria-invalid');
      expect(misdeeds).toEqual([]);
    });
  });
}

const CALLED: readonly [typed: string, place: string][] = [
  ['UK', 'United Kingdom'],
  ['gb', 'United Kingdom'],
  ['GBR', 'United Kingdom'],
  ['Großbritannien', 'United Kingdom'],
  ['Vereinigtes Königreich', 'United Kingdom'],
  ['イギリス', 'United Kingdom'],
  ['USA', 'United States'],
  ['U.S.', 'United States'],
  ['États-Unis', 'United States'],
  ['leeds uk', 'Leeds'],
  ['Leeds, England', 'Leeds'],
  ['Seattle, WA', 'Seattle, United States'],
  ['Portland, OR, USA', 'Portland, United States'],
  ['WA', 'Washington, United States'],
  ['Seat', 'Seattle, United States'],
  ['Deutschland', 'No jobs in “Deutschland”.'],
  ['India', 'No jobs in “India”.'],
];
for (const [typed, said] of CALLED) {
  test(`“${typed}” and Enter: ${said}`, async ({ page, cases }) => {
    await page.goto(cases);
    await type(page, typed);
    await page.keyboard.press('Enter');
    if (said.startsWith('No jobs')) await expect(message(page)).toHaveText(said);
    else await expect(heading(page)).toHaveText(new RegExp(`^\\d+ jobs? in ${said}$`));
  });
}

test('a misspelled place is offered, and not taken for what was meant', async ({ page, cases }) => {
  await page.goto(cases);
  await type(page, 'Bristal');
  await expect(page.getByRole('option', { name: /Bristol/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(message(page)).toHaveText(
    'No jobs in “Bristal”. Nearest: Bristol, England, United Kingdom (22)',
  );
  await expect(status(page)).toContainText('Nearest: Bristol, England, United Kingdom (22)');
  await expect(heading(page)).toHaveText('28 jobs');
  await message(page)
    .getByRole('button', { name: /Bristol/ })
    .click();
  await expect(heading(page)).toHaveText('22 jobs in Bristol');
  await expect(message(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test('a part of a longer name is no such place', async ({ page, cases }) => {
  await page.goto(cases);
  await type(page, 'Kingdom');
  await page.keyboard.press('Enter');
  await expect(message(page)).toHaveText('No jobs in “Kingdom”. Nearest: United Kingdom (24)');
});

test('remote work, typed as a place, asks for remote jobs', async ({ page, cases }) => {
  await page.goto(cases);
  await type(page, 'Homeoffice');
  await expect(page.getByRole('option', { name: 'Remote' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('1 remote job');
  await expect(page.getByRole('checkbox', { name: /^Remote/ })).toBeChecked();
});

test('a whole name that is left by Tab is taken, and a beginning stays until it is sent', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  await type(page, 'leeds');
  await page.keyboard.press('Tab');
  await expect(heading(page)).toHaveText('1 job in Leeds');
  await page.goto(cases);
  await type(page, 'u');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('u');
  await search(page).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('24 jobs in United Kingdom');
});

test('an unknown name that is left by Tab is told, and the focus goes on', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  await type(page, 'Atlantis');
  await page.keyboard.press('Tab');
  await expect(message(page)).toHaveText('No jobs in “Atlantis”.');
  await expect(page.locator('select[name="within"]')).toBeFocused();
  await expect(field(page)).toHaveValue('Atlantis');
});

test('a place that stands in its field counts for what is chosen or typed after it', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  await type(page, 'Leeds');
  await page.getByRole('checkbox', { name: /^Part-time/ }).check();
  await expect(heading(page)).toHaveText(/^1 job in Leeds.*part-time$/);
  await page.goto(cases);
  await type(page, 'UK');
  await words(page).click();
  await page.keyboard.type('clerk');
  await expect(heading(page)).toHaveText('22 jobs for “clerk” in United Kingdom');
});

test('what is chosen right after a place adds to it, though the list is not there yet', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  await type(page, 'United King');
  await page.getByRole('option', { name: 'United Kingdom country · 24', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Part-time/ }).check();
  await expect(heading(page)).toHaveText('1 job in United Kingdom, part-time');
});

test('a place is searched beside a pay that is no round number', async ({ page, cases }) => {
  await page.goto(cases);
  await openGroups(page, 'Pay');
  await page.locator('input[name="min"]').fill('20500');
  await type(page, 'leeds');
  await search(page).click();
  await expect(heading(page)).toHaveText('1 job in Leeds for at least £20,500 a year');
});

test('suggestions come back to a text that was left', async ({ page, cases }) => {
  await page.goto(cases);
  await type(page, 'lee');
  await expect(page.getByRole('option', { name: /Leeds/ })).toBeVisible();
  await words(page).click();
  await expect(page.getByRole('listbox')).toBeHidden();
  await field(page).click();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Leeds/ })).toBeVisible();
});
