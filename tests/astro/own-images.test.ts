import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { measureImages } from '../../src/astro/own-images.ts';

const WIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"></svg>';
/** The beginning of a PNG of 300 × 100 pixels, as far as its size. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAASwAAABkCAYAAAA', 'base64');
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const NONE = { logo: undefined, socialCard: undefined };

describe("the board's logo", () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'placard-images-'));
    mkdirSync(join(root, 'public'));
    const files = {
      'wide.svg': WIDE,
      'dark.png': PNG,
      'unsized.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      'moving.svg': GIF,
      'empty.png': '',
      'heavy.svg': WIDE.replace('></', `><desc>${'x'.repeat(100_000)}</desc></`),
    };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(root, 'public', name), content);
    }
  });
  after(() => rmSync(root, { recursive: true }));

  test('has its size reserved, the one for dark pages too', async () => {
    assert.deepEqual(
      await measureImages(root, { ...NONE, logo: { light: 'wide.svg', dark: 'dark.png' } }),
      {
        logo: { file: 'wide.svg', width: 240, height: 60 },
        darkLogo: { file: 'dark.png', width: 300, height: 100 },
      },
    );
    assert.deepEqual(await measureImages(root, NONE), {});
  });

  // prettier-ignore
  const wrong: [string, string][] = [
    ['gone.svg', 'logo.light in src/site.ts is "gone.svg", and public/gone.svg is not there. Put the file there, or write the name of one that is.'],
    ['unsized.svg', 'logo.light in src/site.ts is "unsized.svg", which is no image that can be measured. Use an image as SVG, PNG, or WEBP; an SVG needs a viewBox, or a width and a height.'],
    ['empty.png', 'logo.light in src/site.ts is "empty.png", which is no image that can be measured. Use an image as SVG, PNG, or WEBP; an SVG needs a viewBox, or a width and a height.'],
    ['moving.svg', 'logo.light in src/site.ts is "moving.svg", which holds GIF. Use an image as SVG, PNG, or WEBP; an SVG needs a viewBox, or a width and a height.'],
    ['heavy.svg', 'logo.light in src/site.ts is "heavy.svg", of 101 kB. Make it smaller than 100 kB: everyone who opens the board waits for it.'],
  ];
  for (const [light, message] of wrong) {
    test(`is told of where it is ${light}`, async () => {
      await assert.rejects(measureImages(root, { ...NONE, logo: { light } }), {
        name: 'UsageError',
        message,
      });
    });
  }

  test('is not the only image: the picture beside links is measured by its own rules', async () => {
    const card = (socialCard: string) => measureImages(root, { ...NONE, socialCard });
    assert.deepEqual(await card('dark.png'), {
      socialCard: { file: 'dark.png', width: 300, height: 100 },
    });
    await assert.rejects(card('wide.svg'), {
      message:
        'socialCard in src/site.ts is "wide.svg", which holds SVG. Use an image as PNG, JPG, or WEBP.',
    });
    await assert.rejects(
      card('gone.png'),
      /^UsageError: socialCard .* public\/gone\.png is not there\./,
    );
  });
});
