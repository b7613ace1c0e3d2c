// A visit to a built board: its pages on loopback, the visitor's clock set, every misdeed noted.

import { type Locator, type Page, test as base } from 'playwright/test';
import { serveSite } from '../support/serve-site.ts';
import { BUILT_AT } from './build-boards.ts';

export { expect } from 'playwright/test';

interface Fixtures {
  /** Address of the board with the special cases, ending in "/jobs-board/". */
  cases: string;
  /** Address of the sample board, ending in "/". */
  sample: string;
  /** What went wrong on the page so far: console errors, policy violations, requests elsewhere, dialogs. */
  misdeeds: string[];
}

interface WorkerFixtures {
  casesHost: string;
  sampleHost: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  casesHost: [
    async ({}, use) => {
      const host = await serveSite(process.env['PLACARD_CASES_SITE'] ?? '', '/jobs-board/');
      await use(`${host.origin}/jobs-board/`);
      await host.close();
    },
    { scope: 'worker' },
  ],
  sampleHost: [
    async ({}, use) => {
      const host = await serveSite(process.env['PLACARD_SAMPLE_SITE'] ?? '');
      await use(`${host.origin}/`);
      await host.close();
    },
    { scope: 'worker' },
  ],
  cases: async ({ casesHost }, use) => use(casesHost),
  sample: async ({ sampleHost }, use) => use(sampleHost),
  misdeeds: async ({ page }, use) => use(watch(page)),
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(BUILT_AT);
    await use(page);
  },
});

function watch(page: Page): string[] {
  const misdeeds: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) misdeeds.push(`request: ${request.url()}`);
  });
  return misdeeds;
}

/** Reads the titles of the jobs that the page lists and shows. */
export function titles(page: Page): Promise<string[]> {
  return page.locator('main article:visible a').allInnerTexts();
}

/** Reads the number beside each value of the form: "count:remote", "type:full-time". */
export function countsIn(page: Page): Promise<[string, number][]> {
  return page.locator('.filters').evaluate((form) => {
    const numberIn = (element?: Element | null) =>
      Number(element?.textContent?.replaceAll(',', '').trim() || Number.NaN);
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter(
      ({ name }) => !['remote', 'pay', 'unknown', 'estimates'].includes(name),
    );
    return [
      ...[...form.querySelectorAll<HTMLElement>('[data-count]')].map(
        (element): [string, number] => [`count:${element.dataset['count']}`, numberIn(element)],
      ),
      ...boxes.map((box): [string, number] => [
        `${box.name}:${box.value}`,
        numberIn(box.closest('label')?.querySelector('.count')),
      ]),
    ];
  });
}

/** Opens groups of the form, as someone does who looks for their values. */
export async function openGroups(page: Page, ...legends: string[]): Promise<void> {
  for (const legend of legends) {
    const group = page.locator('.filters details', {
      has: page.locator('summary', { hasText: new RegExp(`^\\s*${legend}\\s*$`) }),
    });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  }
}

/** Locates a place's check box in the form by the place's name. */
export function placeBox(page: Page, name: RegExp): Locator {
  return page.locator('[data-part="places"]').getByRole('checkbox', { name });
}
