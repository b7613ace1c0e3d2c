// A hue of site.ts makes a whole palette: legible at every hue, in light and dark.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every hue is legible, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setContent(
      `<style>${sheetOf('tokens.css')}${sheetOf('accent.css')}</style><p>x</p>`,
    );
    const hues = Array.from({ length: 24 }, (_, index) => index * 15);
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
      [hues, TEXTS] as const,
    );
    expect(contrasts).toHaveLength(24 * TEXTS.length);
    expect(contrasts.filter(({ ratio }) => ratio < LEAST)).toEqual([]);
  });
}
