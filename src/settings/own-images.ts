// Checks what site.ts says of the board's images; whether the files are there is seen when a build begins.

import { toObject, wrongFact } from './wrong-fact.ts';

const EXAMPLE = "{ light: 'logo.svg', replacesName: true }";
/** A path below public/, which no step leads out of. */
const FILE = /^(?!\/|\.\.?\/|public\/)(?!.*\/\.\.?\/)[^\\?#%]+\.\w+$/;

/** Describes what of the logo can't be used, as a sentence. */
export function findWrongLogo(logo: unknown): string | undefined {
  if (logo === undefined) return undefined;
  const stated = toObject(logo);
  if (stated === undefined) return wrongFact('logo', logo, `${EXAMPLE}, or undefined`);
  const { light, dark, replacesName, ...others } = stated;
  const [other] = Object.keys(others);
  if (other !== undefined) {
    return wrongFact(`logo.${other}`, others[other], 'light, dark or replacesName');
  }
  if (replacesName !== undefined && typeof replacesName !== 'boolean') {
    return wrongFact('logo.replacesName', replacesName, 'true or false');
  }
  return (
    findWrongFile('logo.light', light, 'logo.svg') ??
    (dark === undefined ? undefined : findWrongFile('logo.dark', dark, 'logo-dark.svg'))
  );
}

/** Describes what of the picture for links can't be used, as a sentence. */
export function findWrongCard(card: unknown): string | undefined {
  return card === undefined ? undefined : findWrongFile('socialCard', card, 'card.png');
}

function findWrongFile(name: string, file: unknown, example: string): string | undefined {
  if (typeof file === 'string' && FILE.test(file)) return undefined;
  return wrongFact(name, file, `the path of a file below public/, for example "${example}"`);
}
