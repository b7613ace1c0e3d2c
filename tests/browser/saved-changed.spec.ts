// What became of a saved job, where the board remembers it.

import { expect, test } from './visit.ts';

test('a saved job that changed since says so, and one that did not says nothing', async ({
  page,
  cases,
}) => {
  await page.goto(cases);
  const savedAt = Date.UTC(2026, 10, 20, 12);
  const saved = ['Cooper', 'Thatcher', 'Wright'].map((title, index) => {
    return { slug: `x-012345678${index}`, title, savedAt };
  });
  await page.evaluate((json) => localStorage.setItem('placard:saved', json), JSON.stringify(saved));
  const days = ['2026-11-22', '2026-11-20', undefined];
  const ends = Object.fromEntries(saved.map(({ slug }, index) => [slug, { changed: days[index] }]));
  await page.route('**/jobs/ends.json', (route) => route.fulfill({ json: ends }));
  await page.goto(`${cases}saved/`);
  const changed = page.getByText('Changed since you saved it');
  await expect(changed).toHaveCount(3);
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Cooper' })
      .getByText('Changed since you saved it'),
  ).toBeVisible();
  for (const title of ['Thatcher', 'Wright']) {
    await expect(
      page.getByRole('listitem').filter({ hasText: title }).getByText('Changed since you saved it'),
    ).toBeHidden();
  }
});
