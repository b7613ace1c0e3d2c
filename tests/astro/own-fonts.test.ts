import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { toFontFaces } from '../../src/astro/font-faces.ts';
import { readFontFile } from '../../src/astro/font-file.ts';
import { readFonts } from '../../src/astro/own-fonts.ts';

/** Fonts of squares, each as wide as every other: 0.7 of the em, the bold ones 0.8. */
const FONTS = join(import.meta.dirname, '../fixtures/fonts');
const [REGULAR, VARIABLE, BOLD] = ['squares', 'squares-variable', 'squares-bold-italic'].map(
  (name) => readFileSync(join(FONTS, `${name}.woff2`)),
) as [Buffer, Buffer, Buffer];
const METRICS = { ascent: 0.9, descent: 0.3, lineGap: 0 };

describe('a font file', () => {
  test('says its weight, its style and the room of its letters', () => {
    const squares = { ...METRICS, weight: '400', isItalic: false, meanAdvance: 0.7 };
    assert.deepEqual(rounded(readFontFile(REGULAR)), squares);
    assert.deepEqual(rounded(readFontFile(VARIABLE)), { ...squares, weight: '100 900' });
    assert.deepEqual(rounded(readFontFile(BOLD)), {
      ...squares,
      weight: '700',
      isItalic: true,
      meanAdvance: 0.8,
    });
  });

  test('is none where it is cut off, empty, spoiled or something else', () => {
    for (let end = 0; end < REGULAR.length; end += 7) {
      assert.equal(readFontFile(REGULAR.subarray(0, end)), undefined, String(end));
    }
    assert.equal(readFontFile(Buffer.from('wOFF'.padEnd(400, 'x'))), undefined);
    for (let at = 4; at < REGULAR.length; at += 1) {
      const spoiled = Buffer.from(REGULAR);
      spoiled[at] = (spoiled[at] ?? 0) ^ 0xff;
      // Whatever comes out, nothing is thrown.
      readFontFile(spoiled);
    }
  });
});

describe("the board's fonts", () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'placard-fonts-'));
    mkdirSync(join(root, 'public/fonts'), { recursive: true });
    for (const name of ['squares', 'squares-bold-italic']) {
      copyFileSync(join(FONTS, `${name}.woff2`), join(root, `public/fonts/${name}.woff2`));
    }
    writeFileSync(join(root, 'public/fonts/other.woff2'), 'no font');
    const heavy = Buffer.concat([REGULAR, Buffer.alloc(500_000)]);
    writeFileSync(join(root, 'public/fonts/heavy.woff2'), heavy);
  });
  after(() => rmSync(root, { recursive: true }));

  test('have a face for each file, and stand-ins of the same room', async () => {
    const fonts = { text: ['squares.woff2', 'squares-bold-italic.woff2'] };
    assert.deepEqual(toFontFaces(await readFonts(root, { fonts })).split('\n'), [
      "@font-face { font-family: 'Own text'; font-weight: 400; font-style: normal; src: url('/fonts/squares.woff2') format('woff2'); font-display: swap; }",
      "@font-face { font-family: 'Own text'; font-weight: 700; font-style: italic; src: url('/fonts/squares-bold-italic.woff2') format('woff2'); font-display: swap; }",
      "@font-face { font-family: 'Own text meanwhile'; font-weight: 400; font-style: normal; src: local('Arial'), local('Arimo'), local('Liberation Sans'), local('Helvetica'); size-adjust: 157.09%; ascent-override: 57.29%; descent-override: 19.10%; line-gap-override: 0.00%; }",
      "@font-face { font-family: 'Own text meanwhile'; font-weight: 700; font-style: italic; src: local('Arial Bold'), local('Arimo Bold'), local('Liberation Sans Bold'), local('Helvetica Bold'); size-adjust: 165.77%; ascent-override: 54.29%; descent-override: 18.10%; line-gap-override: 0.00%; }",
      ":root { --sans: 'Own text', 'Own text meanwhile', system-ui, sans-serif; }",
    ]);
  });

  test('are of headings where they are stated so, and none where none is stated', async () => {
    const headings = toFontFaces(await readFonts(root, { fonts: { headings: 'squares.woff2' } }));
    assert.match(headings, /:root \{ --slab: 'Own headings', /);
    assert.doesNotMatch(headings, /--sans/);
    assert.equal(toFontFaces(await readFonts(root, { fonts: {} })), '');
  });

  test('are told of where a file is missing, no font, or too large', async () => {
    await assert.rejects(readFonts(root, { fonts: { text: 'gone.woff2' } }), {
      name: 'UsageError',
      message:
        'fonts.text in src/site.ts names "gone.woff2", and public/fonts/gone.woff2 is not there. Put the file there, or write the name of one that is.',
    });
    await assert.rejects(
      readFonts(root, { fonts: { headings: ['squares.woff2', 'other.woff2'] } }),
      {
        message:
          'fonts.headings in src/site.ts names "other.woff2", which holds no font in WOFF2. Convert it, for example with "woff2_compress font.ttf".',
      },
    );
    await assert.rejects(readFonts(root, { fonts: { text: 'heavy.woff2' } }), {
      message:
        'fonts.text in src/site.ts names "heavy.woff2", of 501 kB. Make it smaller than 500 kB, for example by leaving out the scripts that the board does not use: everyone who opens the board waits for it.',
    });
  });
});

function rounded(font: ReturnType<typeof readFontFile>): unknown {
  return font && { ...font, meanAdvance: Number(font.meanAdvance?.toFixed(4)) };
}
