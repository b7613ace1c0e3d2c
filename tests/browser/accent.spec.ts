// A hue of site.ts makes a whole palette: legible at every hue, in light and dark.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { contrastsOf } from './contrast.ts';
import { expect, test } from './visit.ts';

const STYLES = join(import.meta.dirname, '../../src/styles');
const sheetOf = (name: string) => readFileSync(join(STYLES, name), 'utf8');

/** Text and what it stands on. */
const TEXTS = [
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['accent-deep', 'accent-wash'],
  ['accent-deep', 'paper'],
  ['accent', 'accent-wash'],
  ['ink', 'accent-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['on-header', 'sign'],
  ['on-header-soft', 'sign'],
] as const;
const LEAST = 4.5;
const HUES = Array.from({ length: 24 }, (_, index) => index * 15);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every hue is legible, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setContent(
      `<style>${sheetOf('tokens.css')}${sheetOf('accent.css')}</style><p>x</p>`,
    );
    const contrasts = await page.evaluate(
      ([asked, pairs]) => {
        const canvas = document.createElement('canvas').getContext('2d', {
          willReadFrequently: true,
        })!;
        const text = document.querySelector('p')!;
        const luminanceOf = (name: string) => {
          text.style.color = `var(--${name})`;
          canvas.fillStyle = getComputedStyle(text).color;
          canvas.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
            (value) => {
              const share = value / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            },
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return asked.flatMap((hue) => {
          document.documentElement.style.setProperty('--hue', String(hue));
          return pairs.map(([front, back]) => {
            const [low = 0, high = 0] = [luminanceOf(front), luminanceOf(back)].sort(
              (a, b) => a - b,
            );
            return { words: `${front} on ${back} at ${hue}`, ratio: (high + 0.05) / (low + 0.05) };
          });
        });
      },
      [HUES, TEXTS] as const,
    );
    expect(contrasts).toHaveLength(24 * TEXTS.length);
    expect(contrasts.filter(({ ratio }) => ratio < LEAST)).toEqual([]);
  });
}

/** A page of each kind, and lists in each state. */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  'the front page': (page) => page.getByRole('combobox', { name: 'Place' }).click(),
  'a list of an answer': (page) =>
    page.goto(`${page.url()}?q=engineer&type=full-time&company=-lanternfish-ledger`),
  'a list of nothing': (page) => page.goto(`${page.url()}?q=zzzzzz&type=part-time`),
  'a place': (page) => page.goto(`${page.url()}places/us/`),
  companies: (page) => page.goto(`${page.url()}companies/`),
  'a job': (page) => page.goto(`${page.url()}${jobPath('structural-welder')}`),
  'a closed job': (page) => page.goto(`${page.url()}${jobPath('open-air-cinema')}`),
  'saved jobs': async (page) => {
    const star = page.locator('.card button').first();
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await page.goto(`${page.url()}saved/`);
    await expect(page.locator('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  },
  'no page': (page) => page.goto(`${page.url()}nowhere/`),
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, visit] of Object.entries(PAGES)) {
    test(`${name} is legible at every hue, in ${colorScheme}`, async ({ page, sample }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(sample);
      await visit(page);
      await page.waitForLoadState('networkidle');
      const { compared, faint } = await contrastsOf(page, sheetOf('accent.css'), HUES);
      expect(faint).toEqual([]);
      expect(compared).toBeGreaterThan(HUES.length);
    });
  }

  test(`what is too faint is found, in ${colorScheme}`, async ({ page, sample }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(sample);
    const spoiled = `${sheetOf('accent.css')} :root { --accent: oklch(0.6 0.1 var(--hue)); --line-firm: var(--sheet); }`;
    const { faint } = await contrastsOf(page, spoiled, HUES);
    expect(faint.some((words) => words.startsWith('“'))).toBe(true);
    expect(faint.some((words) => words.startsWith('the edge of '))).toBe(true);
  });
}

function jobPath(beginning: string): string {
  const folder = join(process.env['PLACARD_SAMPLE_SITE'] ?? '', 'jobs');
  return `jobs/${readdirSync(folder).find((job) => job.startsWith(beginning)) ?? beginning}/`;
}
