import { expect, openGroups, test, placeBox, titles } from './visit.ts';

test.beforeEach(async ({ page, cases }) => {
  await page.goto(cases);
  await openGroups(page, 'Place', 'Pay', 'Open or closed');
});

test('filtering by a country finds the jobs of its cities, without a reload', async ({ page }) => {
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  await placeBox(page, /United States/).check();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 jobs in United States');
  await expect(page).toHaveTitle(/^3 jobs in United States/);
  await expect(page).toHaveURL(/\/jobs-board\/places\/us\/$/);
  expect(await page.evaluate(() => document.body.getAttribute('data-same'))).toBe('yes');
});

test('filtering goes down from country to region to city', async ({ page }) => {
  await page.getByRole('button', { name: 'Places in United States' }).click();
  await page.getByRole('checkbox', { name: /Washington/ }).check();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker']);
  await page.getByRole('button', { name: 'Places in Washington' }).click();
  await page.getByRole('checkbox', { name: /Washington/ }).uncheck();
  await page.getByRole('checkbox', { name: /Tacoma/ }).check();
  await expect.poll(() => titles(page)).toEqual(['Baker']);
  await expect(page).toHaveURL(/\/places\/us\/wa\/tacoma\/$/);
});

test('two places are joined by or, and stand in the address', async ({ page, context }) => {
  await placeBox(page, /United States/).check();
  await page.getByRole('radio', { name: /Closes within 7 days/ }).check();
  await expect.poll(() => titles(page)).toEqual(['Painter']);
  await placeBox(page, /United Kingdom/).check();
  await expect(page).toHaveURL(/\?place=us&place=gb&valid=closing-soon$/);
  const other = await context.newPage();
  await other.clock.setFixedTime(await page.evaluate(() => Date.now()));
  await other.goto(page.url());
  await expect.poll(() => titles(other)).toEqual(['Painter']);
  await expect(placeBox(other, /United Kingdom/)).toBeChecked();
  await expect(other.getByRole('radio', { name: /Closes within 7 days/ })).toBeChecked();
});

test('a type of employment has a page, counts, and a chip that takes it away', async ({ page }) => {
  const partTime = page.getByRole('checkbox', { name: /^Part-time/ });
  await expect(page.locator('label', { has: partTime }).locator('.count')).toHaveText('2');
  await partTime.check();
  await expect.poll(() => titles(page)).toEqual(['Glazier', 'Baker']);
  await expect(page).toHaveURL(/\/types\/part-time\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 jobs, part-time');
  await placeBox(page, /United Kingdom/).check();
  await expect.poll(() => titles(page)).toEqual(['Glazier']);
  await expect(page).toHaveURL(/\?place=gb&type=part-time$/);
  await page.getByRole('link', { name: 'Remove filter: Part-time' }).click();
  await expect(page).toHaveURL(/\/places\/gb\/$/);
  await expect(partTime).not.toBeChecked();
});

test('a company has a page, which the form narrows and keeps', async ({ page, cases }) => {
  await page.goto(`${cases}companies/`);
  await page.getByRole('link', { name: 'Pane & Putty' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/jobs at Pane & Putty$/);
  await openGroups(page, 'Place');
  await placeBox(page, /United States/).check();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await expect(page).toHaveURL(/\?place=us&company=pane-putty$/);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await page.goBack();
  await expect(page).toHaveURL(/\/companies\/pane-putty\/$/);
});

test('jobs that state their pay are found, in the order that is asked for', async ({ page }) => {
  const pay = page.getByRole('checkbox', { name: /^Pay stated/ });
  await expect(page.locator('label', { has: pay }).locator('.count')).toHaveText('1');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Soonest to close first');
  await expect.poll(async () => (await titles(page))[0]).toBe('Painter');
  await expect(page).toHaveURL(/\?order=soonest-to-close$/);
  await pay.check();
  await expect.poll(() => titles(page)).toEqual(['Glazier']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 job with stated pay');
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['Glazier']);
  await expect(pay).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('soonest-to-close');
});

test('a date in the past finds what was open then', async ({ page }) => {
  await page.getByRole('radio', { name: /Open on a date/ }).check();
  await page.getByLabel('Date', { exact: true }).fill('2021-08-25');
  await expect.poll(() => titles(page)).toEqual(['Archivist']);
  await expect(page).toHaveURL(/\?valid=on-date&on=2021-08-25$/);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['Archivist']);
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2021-08-25');
});

test('closed jobs are found by asking for them', async ({ page }) => {
  await page.getByRole('radio', { name: /^Closed/ }).check();
  await expect.poll(() => titles(page)).toEqual(['Archivist']);
  await page.getByRole('link', { name: 'Archivist' }).click();
  await expect(page.getByText('Closed on 30 September 2021')).toBeVisible();
});

test('Back restores results, form and address', async ({ page, cases }) => {
  await placeBox(page, /United States/).check();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await page.getByRole('link', { name: 'Baker' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baker');
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await expect(placeBox(page, /United States/)).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(cases);
  await expect(placeBox(page, /United States/)).not.toBeChecked();
  await expect.poll(async () => (await titles(page)).length).toBe(20);
});

test('chips show what is applied and take it away', async ({ page }) => {
  await placeBox(page, /United States/).check();
  await page.getByRole('checkbox', { name: /Remote/ }).check();
  await expect.poll(() => titles(page)).toEqual([]);
  const chip = page.getByRole('link', { name: /Remove.*Remote|Remote.*remove/i });
  await chip.click();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await expect(page.getByRole('checkbox', { name: /Remote/ })).not.toBeChecked();
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(20);
});

test('no result offers ways out with exact counts', async ({ page }) => {
  await placeBox(page, /United States/).check();
  await page.getByRole('checkbox', { name: /Remote/ }).check();
  const nothing = page.locator('[data-part="nothing"]');
  await expect(nothing).toBeVisible();
  await expect(nothing.getByRole('link')).not.toHaveCount(0);
  await expect(nothing).toContainText('3');
});

test('counts beside places follow the other filters', async ({ page }) => {
  await page.getByRole('radio', { name: /Closes within 7 days/ }).check();
  await expect(placeBox(page, /United States/)).toHaveAccessibleName('United States 1');
  await expect(placeBox(page, /United Kingdom/)).toHaveAccessibleName('United Kingdom 0');
});

test('the second page keeps the filter, and filtering goes back to the first', async ({ page }) => {
  await placeBox(page, /United Kingdom/).check();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/places\/gb\/page\/2\/$/);
  await expect.poll(async () => (await titles(page)).length).toBe(4);
  await placeBox(page, /United States/).check();
  await expect(page).toHaveURL(/\?place=gb&place=us$/);
  await expect.poll(async () => (await titles(page)).length).toBe(20);
});

test('tells a screen reader how many were found, and keeps the focus', async ({ page }) => {
  const box = placeBox(page, /United States/);
  await box.check();
  await expect(page.getByRole('status')).toHaveText('3 jobs found, page 1 of 1');
  await expect(box).toBeFocused();
});

test('hostile words in the address change nothing and run nothing', async ({
  page,
  cases,
  misdeeds,
}) => {
  const payload = encodeURIComponent('"><img src=x onerror=alert(1)>');
  for (const query of [
    `?place=${payload}`,
    `?valid=${payload}&on=${payload}`,
    `?page=${payload}&remote=${payload}`,
    '?place=__proto__&place=constructor',
    `?${payload}=${payload}#${payload}`,
    '?on=2021-02-30&valid=on-date',
  ]) {
    await page.goto(`${cases}${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/job/);
    expect(await page.locator('img').count()).toBe(0);
  }
  expect(misdeeds).toEqual([]);
});

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  test('the filters are no longer than a screen until a group is opened', async ({
    page,
    cases,
    sample,
  }) => {
    for (const board of [cases, sample]) {
      await page.goto(board);
      const box = await page.locator('.filters').boundingBox();
      expect(box?.height, board).toBeLessThanOrEqual(750);
      expect(box?.height, board).toBeGreaterThan(300);
    }
  });
});
