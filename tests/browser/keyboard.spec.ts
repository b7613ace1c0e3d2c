import type { Page } from 'playwright/test';
import { expect, openGroups, test, placeBox, titles } from './visit.ts';

/** Presses Tab until the focus is where it is wanted; fails after too many. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error('The focus never came there.');
}

test('the first Tab offers to skip to the results', async ({ page, cases }) => {
  await page.goto(cases);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /skip/i });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inResults = await page.evaluate(() =>
    Boolean(document.activeElement?.closest('main article, main ol, [data-part="results"]')),
  );
  expect(inResults).toBe(true);
});

test('a job is found and opened by keyboard alone', async ({ page, cases }) => {
  await page.goto(cases);
  const group = page.locator('summary', { hasText: /^\s*Place\s*$/ });
  await tabTo(page, () => group.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  const country = placeBox(page, /United States/);
  await tabTo(page, () => country.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Space');
  await expect.poll(() => titles(page)).toEqual(['Welder', 'Baker', 'Painter']);
  const link = page.getByRole('link', { name: 'Painter' });
  await tabTo(page, () => link.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Painter');
});

test('the focus is always to be seen, and never under something else', async ({ page, cases }) => {
  await page.goto(cases);
  const seen = new Set<string>();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const target = element.closest('label') ?? element;
      const box = target.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      // A field of the search is marked by its cell.
      const marked = [element, element.closest('.search-row__cell') ?? element].map((one) => {
        const { outlineStyle, boxShadow } = getComputedStyle(one);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
      return {
        name: element.textContent?.trim() || (element as HTMLInputElement).value,
        isOnTop: Boolean(top && (target.contains(top) || top.contains(target))),
        isMarked: marked.includes(true),
      };
    });
    if (focus === undefined) break;
    seen.add(focus.name ?? '');
    expect(focus, focus.name ?? '').toMatchObject({ isOnTop: true, isMarked: true });
  }
  expect(seen.size).toBeGreaterThan(10);
});

test('after paging, the focus is at the results', async ({ page, cases }) => {
  await page.goto(cases);
  await openGroups(page, 'Place');
  await placeBox(page, /United Kingdom/).check();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/page\/2\/$/);
  await expect
    .poll(() =>
      page.evaluate(
        () => document.activeElement?.closest('[data-part="results"], h1, h2') !== null,
      ),
    )
    .toBe(true);
});
