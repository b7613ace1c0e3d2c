import { BUILT_AT } from './build-boards.ts';
import { expect, openGroups, test, titles } from './visit.ts';

const DAY = 24 * 60 * 60 * 1000;

test('a job that ended since the build leaves the list, and the count with it', async ({
  page,
  cases,
}) => {
  await page.goto(`${cases}places/us/`);
  expect(await titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  await page.clock.setFixedTime(BUILT_AT + 5 * DAY);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 jobs in United States');
});

test("a job's own page says that it closed since the build, and takes the way to apply away", async ({
  page,
  cases,
}) => {
  await page.goto(`${cases}places/us/`);
  await page.getByRole('link', { name: 'Painter' }).click();
  await expect(page.getByRole('link', { name: /Apply/ }).first()).toBeVisible();
  await expect(page.getByText(/Closed on/)).toBeHidden();
  await page.clock.setFixedTime(BUILT_AT + 5 * DAY);
  await page.reload();
  await expect(page.getByText('Closed on 26 November 2026')).toBeVisible();
  await expect(page.getByRole('link', { name: /Apply/ })).toHaveCount(0);
});

test('the last day lasts to its end', async ({ page, cases }) => {
  await page.clock.setFixedTime(Date.UTC(2026, 10, 26, 23, 59, 59));
  await page.goto(`${cases}places/us/`);
  await expect.poll(() => titles(page)).toContain('Painter');
  await page.clock.setFixedTime(Date.UTC(2026, 10, 27));
  await page.reload();
  await expect.poll(() => titles(page)).not.toContain('Painter');
});

test("a visitor's clock that is behind the build's is not believed", async ({ page, cases }) => {
  await page.clock.setFixedTime(Date.UTC(2021, 7, 25));
  await page.goto(cases);
  await openGroups(page, 'Open or closed');
  await page.getByRole('radio', { name: /^Closed/ }).check();
  await expect.poll(() => titles(page)).toEqual(['Archivist']);
  await page.getByRole('link', { name: 'Archivist' }).click();
  await expect(page.getByText('Closed on 30 September 2021')).toBeVisible();
});

test('days left are counted by the visitor', async ({ page, cases }) => {
  await page.goto(`${cases}places/us/`);
  await page.getByRole('link', { name: 'Painter' }).click();
  await expect(page.locator('dd', { hasText: '26 November 2026' })).toHaveText(
    /26 November 2026\s*3 days left/,
  );
});

test('a list says when the board was built where that is more than three days ago', async ({
  page,
  cases,
}) => {
  const note = page.getByText('Board last updated:');
  await page.clock.setFixedTime(BUILT_AT + 2 * DAY);
  await page.goto(cases);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(note).toBeHidden();
  await page.clock.setFixedTime(BUILT_AT + 4 * DAY);
  await page.reload();
  await expect(note).toHaveText('Board last updated: 23 November 2026');
  // A quiet board stays as it is however often it is built.
  await page.route('**/built.txt', (route) =>
    route.fulfill({ body: new Date(BUILT_AT + 3 * DAY).toISOString() }),
  );
  const asked = page.waitForResponse('**/built.txt');
  await page.reload();
  await (await asked).finished();
  await expect(note).toBeHidden();
});
