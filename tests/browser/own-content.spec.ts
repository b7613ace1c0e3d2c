// An owner's pages and logos in the browser: nothing that the policy blocks, and a logo on every card.

import { ownerProject, type OwnerProject } from '../support/owner-project.ts';
import { type Host, serveSite } from '../support/serve-site.ts';
import { expect, test } from './visit.ts';

test.describe('what an owner writes beside the postings', () => {
  let project: OwnerProject;
  let host: Host;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    project = ownerProject();
    const { code, stderr } = project.build(project.jobsDir);
    expect(code, stderr).toBe(0);
    host = await serveSite(`${project.folder}/dist`);
  });
  test.afterAll(async () => {
    await host.close();
    project.remove();
  });

  test('is read without a violation, with its image', async ({ page, misdeeds }) => {
    await page.goto(`${host.origin}/`);
    await page.getByRole('link', { name: 'About us' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About us');
    const image = page.getByRole('img', { name: 'The team' });
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBe(1);
    await page.getByRole('link', { name: 'Who runs it' }).click();
    await expect(page).toHaveURL(`${host.origin}/legal/imprint/#where`);
    expect(misdeeds).toEqual([]);
  });

  test('a logo stands on the cards of the page, on those that a search draws, and on saved jobs', async ({
    page,
    misdeeds,
  }) => {
    await page.goto(`${host.origin}/`);
    const glazier = page.locator('.card', { hasText: 'Glazier' });
    await expect(glazier.locator('img.mark')).toBeVisible();
    const { width = 0, height = 0 } = (await glazier.locator('.mark').boundingBox()) ?? {};
    const shown = () =>
      page
        .locator('.cards .mark')
        .evaluateAll((marks) =>
          marks.map((mark) => (mark as HTMLImageElement).src || mark.textContent?.trim()).sort(),
        );
    const logo = `${host.origin}/logos/pane-putty.svg`;
    expect(await shown()).toEqual(['TS', 'TS', logo, logo]);
    for (const words of ['glazier', 'mixer', 'miller']) {
      await page.getByRole('searchbox').first().fill(words);
      await page.getByRole('searchbox').first().press('Enter');
      await expect.poll(shown).toEqual([words === 'miller' ? 'TS' : logo]);
    }
    await page.goto(`${host.origin}/?q=glazier`);
    await expect.poll(shown).toEqual([logo]);
    const box = await glazier.locator('img.mark').boundingBox();
    expect([box?.width, box?.height]).toEqual([width, height]);
    await glazier.locator('img.mark').evaluate((image: HTMLImageElement) => image.decode());
    await glazier.getByRole('button').click();
    await page.goto(`${host.origin}/saved/`);
    await expect(page.locator('.saved img.mark')).toHaveAttribute('src', '/logos/pane-putty.svg');
    expect(misdeeds).toEqual([]);
  });

  test('what is said of an employer stands above its jobs alone', async ({ page, misdeeds }) => {
    await page.goto(`${host.origin}/companies/pane-putty/`);
    const head = page.locator('[data-part="company"]');
    await expect(head).toHaveCount(3);
    await page.getByText('About the employer').click();
    await expect(page.getByText('Three glaziers and a cat.')).toBeVisible();
    await page.getByRole('link', { name: 'Clear all' }).click();
    await expect(page.locator('.card')).toHaveCount(4);
    for (const part of await head.all()) await expect(part).toBeHidden();
    await page.goBack();
    await expect(page.getByText('Three glaziers and a cat.')).toBeVisible();
    expect(misdeeds).toEqual([]);
  });
});
