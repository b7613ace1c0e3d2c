// Checks what site.ts says of the board's fonts; what is in the files is seen when a build begins.

import { toObject, wrongFact } from './wrong-fact.ts';

const FILE = /^[\w-][\w .-]*\.woff2$/;

/** Describes what of the fonts can't be used, as a sentence. */
export function findWrongFonts(fonts: unknown): string | undefined {
  const stated = toObject(fonts);
  if (stated === undefined) {
    return wrongFact('fonts', fonts, 'an object, for example { text: "inter.woff2" }, or {}');
  }
  for (const [use, files] of Object.entries(stated)) {
    if (use !== 'text' && use !== 'headings') {
      return wrongFact(`fonts.${use}`, files, 'text or headings');
    }
    const isUsable = [files].flat().every((file) => typeof file === 'string' && FILE.test(file));
    if (files !== undefined && !(isUsable && [files].flat().length > 0)) {
      const write =
        'the name of a WOFF2 file in public/fonts/, for example "inter.woff2", or a list of them, a file for each weight and style';
      return wrongFact(`fonts.${use}`, files, write);
    }
  }
  return undefined;
}
