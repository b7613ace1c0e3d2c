// A category at a place: the same list, whether it is opened or chosen.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../support/serve-site.ts';
import { readManyJobs } from './many-jobs.ts';
import { expect, openGroups, test, titles } from './visit.ts';

const { areas, folder } = readManyJobs();
const listOf = (area: string) => `/categories/care/${area}/`;
const hasList = (area: string) => existsSync(join(folder, listOf(area), 'index.html'));

let origin = '';
let close = async () => {};
test.beforeAll(async () => {
  const host = await serveSite(folder);
  ({ origin } = host);
  close = host.close;
});
test.afterAll(() => close());

/** Chooses the category on the list of a place. */
async function chooseCare(page: Parameters<typeof titles>[0], area: string): Promise<void> {
  await page.goto(`${origin}/places/${area}/`);
  await openGroups(page, 'Category');
  await page.getByRole('checkbox', { name: /^Care/ }).check();
}

test('a category chosen at a place has the address, the heading and the jobs of its own list', async ({
  page,
}) => {
  const area = [...areas.keys()].find(hasList) ?? '';
  await page.goto(origin + listOf(area));
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(heading).toMatch(/^Care: \d+ jobs in /);
  const opened = await titles(page);
  await chooseCare(page, area);
  await expect(page).toHaveURL(origin + listOf(area));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect.poll(() => titles(page)).toEqual(opened);
  await page.goBack();
  await expect(page).toHaveURL(`${origin}/places/${area}/`);
  await expect(page.getByRole('checkbox', { name: /^Care/ })).not.toBeChecked();
});

test('from its own list, another filter leads to the form’s address, and back', async ({
  page,
}) => {
  const area = [...areas.keys()].find(hasList) ?? '';
  await page.goto(origin + listOf(area));
  const opened = await titles(page);
  const fullTime = page.getByRole('checkbox', { name: /^Full-time/ });
  await fullTime.check();
  const place = area.replaceAll('/', '%2F');
  await expect(page).toHaveURL(`${origin}/?place=${place}&category=care&type=full-time`);
  await fullTime.uncheck();
  await expect(page).toHaveURL(origin + listOf(area));
  await expect.poll(() => titles(page)).toEqual(opened);
});

test('where too few jobs are, it is found all the same, by the form’s address', async ({
  page,
}) => {
  const area = [...areas.keys()].find((path) => !hasList(path)) ?? '';
  await chooseCare(page, area);
  await expect(page).toHaveURL(`${origin}/?place=${area.replaceAll('/', '%2F')}&category=care`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Care: (?:No|\d+) jobs? in /);
});
