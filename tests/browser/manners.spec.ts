import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './visit.ts';

/** One of each kind of page. */
const PAGES: [string, (board: { sample: string; cases: string }) => string][] = [
  ['index', ({ sample }) => sample],
  ['index, page 2', ({ sample }) => `${sample}page/2/`],
  ['place', ({ sample }) => `${sample}places/us/wa/`],
  ['remote', ({ sample }) => `${sample}remote/`],
  ['closing soon', ({ cases }) => `${cases}closing-soon/`],
  ['empty list', ({ sample }) => `${sample}closing-soon/`],
  ['closed jobs', ({ sample }) => `${sample}?valid=closed`],
  ['not found', ({ sample }) => `${sample}nowhere/`],
];
/** Jobs of the sample board by the beginning of their address. */
const JOBS = [
  'structural-welder',
  'year-4-class-teacher',
  'strassenbahnfahrer',
  'معلّم',
  '和菓子職人',
  'wind-turbine',
  'open-air-cinema',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, address] of PAGES) {
      test(`${name} has no fault that axe can see`, async ({ page, sample, cases, misdeeds }) => {
        await page.goto(address({ sample, cases }));
        await expect(page.locator('h1')).toBeVisible();
        expect(await faultsOf(page, colorScheme)).toEqual([]);
        expect(misdeeds.filter((misdeed) => !misdeed.includes('404'))).toEqual([]);
      });
    }
    for (const name of JOBS) {
      test(`the job page ${name} has no fault that axe can see`, async ({
        page,
        sample,
        misdeeds,
      }) => {
        await page.goto(`${sample}${jobPath(name)}`);
        await expect(page.locator('h1')).toBeVisible();
        expect(await faultsOf(page, colorScheme)).toEqual([]);
        expect(misdeeds).toEqual([]);
      });
    }
  });
}

function jobPath(beginning: string): string {
  const folder = join(process.env['PLACARD_SAMPLE_SITE'] ?? '', 'jobs');
  const slug = readdirSync(folder).find((name) => name.startsWith(beginning));
  if (slug === undefined) throw new Error(`No job begins with ${beginning}.`);
  return `jobs/${slug}/`;
}

/** Rules that look at colors: in the dark nothing else of a page is another. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

async function faultsOf(
  page: ConstructorParameters<typeof AxeBuilder>[0]['page'],
  colorScheme: 'light' | 'dark' = 'light',
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (colorScheme === 'dark') axe.withRules(COLOR_RULES);
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
}

test('a hostile job runs nothing, loads nothing and keeps its words', async ({
  page,
  cases,
  misdeeds,
}) => {
  await page.goto(`${cases}places/gb/`);
  await page.getByRole('link', { name: /Miller/ }).click();
  await expect(page.locator('h1')).toHaveText('Miller <img src=x onerror=alert(1)>');
  await expect(page.getByText('Grind flour.')).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  expect(misdeeds).toEqual([]);
});

test('the watch sees an attack: the same page with the raw description in its place', async ({
  page,
  cases,
  misdeeds,
}) => {
  await page.route('**/jobs/miller-*/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace(
        '<p>Grind flour.</p>',
        '<img src="https://tracker.example/x.gif" onerror="alert(2)">',
      );
    await route.fulfill({ response, body });
  });
  await page.goto(`${cases}places/gb/`);
  await page.getByRole('link', { name: /Miller/ }).click();
  await expect.poll(() => misdeeds.join()).toContain('dialog: 2');
  expect(misdeeds.join()).toContain('request: https://tracker.example/x.gif');
});

for (const width of [320, 360, 768, 1280]) {
  test(`nothing sticks out at ${width} px`, async ({ page, sample }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', 'places/us/', 'nowhere/']) {
      await page.goto(`${sample}${path}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await page.goto(sample);
    await page.getByRole('link', { name: 'Marine Biologist' }).click();
    await expect(page.locator('h1')).toContainText('Marine Biologist');
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  });
}
