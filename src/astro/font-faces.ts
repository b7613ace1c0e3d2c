// The style sheet of the board's own fonts. Until a font has come its text stands in Arial, stretched to the same
// room, so that lines break where they will and nothing moves.

import type { FontFile } from './font-file.ts';

export interface NamedFont {
  /** In public/fonts/. */
  file: string;
  font: FontFile;
}

/** What each use is called in tokens.css. */
const TOKENS = { text: '--sans', headings: '--slab' } as const;

export type FontUse = keyof typeof TOKENS;

/** Arial and what is made to its measure, by the mean advance of the letters. */
const REGULAR = { meanAdvance: 0.4456, names: ['Arial', 'Arimo', 'Liberation Sans', 'Helvetica'] };
const BOLD = {
  meanAdvance: 0.4826,
  names: ['Arial Bold', 'Arimo Bold', 'Liberation Sans Bold', 'Helvetica Bold'],
};

/** Writes the faces of each use, and the tokens that name them. */
export function toFontFaces(fonts: ReadonlyMap<FontUse, readonly NamedFont[]>): string {
  return [...fonts]
    .flatMap(([use, named]) => {
      const family = `Own ${use}`;
      const stand = named.filter(({ font }) => font.meanAdvance !== undefined);
      const families = [family, ...(stand.length > 0 ? [`${family} meanwhile`] : [])];
      return [
        ...named.map(({ file, font }) =>
          toFace(family, font, [
            `src: url('/fonts/${encodeURI(file)}') format('woff2')`,
            'font-display: swap',
          ]),
        ),
        ...stand.map(({ font }) => toFace(`${family} meanwhile`, font, standIn(font))),
        `:root { ${TOKENS[use]}: ${families.map((name) => `'${name}'`).join(', ')}, system-ui, sans-serif; }`,
      ];
    })
    .join('\n');
}

function toFace(family: string, font: FontFile, more: readonly string[]): string {
  const descriptors = [
    `font-family: '${family}'`,
    `font-weight: ${font.weight}`,
    `font-style: ${font.isItalic ? 'italic' : 'normal'}`,
    ...more,
  ];
  return `@font-face { ${descriptors.join('; ')}; }`;
}

function standIn({ weight, ascent, descent, lineGap, meanAdvance = 0 }: FontFile): string[] {
  const local = Number(weight) >= 600 ? BOLD : REGULAR;
  const size = meanAdvance / local.meanAdvance;
  const share = (value: number) => `${(value * 100).toFixed(2)}%`;
  return [
    `src: ${local.names.map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${share(size)}`,
    `ascent-override: ${share(ascent / size)}`,
    `descent-override: ${share(descent / size)}`,
    `line-gap-override: ${share(lineGap / size)}`,
  ];
}
