// Names compared without case, accents or punctuation.

import { memoize } from './memoize.ts';

/** Marks are accents in these scripts; in others, such as Devanagari or Kana, they are part of the letter. */
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/** Most names and texts are ASCII; the rules for all scripts are slower. */
const ASCII = /^[\0-\x7f]*$/;
const ASCII_SEPARATOR = /[^a-z\d ][^a-z\d]*| [^a-z\d]+/g;

const MARK = /\p{M}/u;

/** What separates words, unless it is a single space already. */
const SEPARATOR = /[^\p{L}\p{M}\p{N} ][^\p{L}\p{M}\p{N}]*| [^\p{L}\p{M}\p{N}]+/gu;

/** Returns a key for comparing: equal for "Île-de-France" and "ile de france". */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase().replace(ASCII_SEPARATOR, ' ').trim();
  const decomposed = name.normalize('NFD');
  const plain = MARK.test(decomposed) ? decomposed.replace(ACCENTED, '$1') : decomposed;
  return plain.toLowerCase().replace(SEPARATOR, ' ').trim();
}

/** The same for long texts, whose results are cached. */
export const foldText = memoize(foldName);
