// Names compared without case, accents or punctuation.

import { remember } from './remember.ts';

/** Marks are accents in these scripts; in others, such as Devanagari or Kana, they are part of the letter. */
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/** Most names, and most texts, have nothing else; the rules for all scripts take longer. */
const ASCII = /^[\0-\x7f]*$/;
const ASCII_SEPARATOR = /[^a-z\d ][^a-z\d]*| [^a-z\d]+/g;

const MARK = /\p{M}/u;

/** What parts words, unless it is one space already. */
const SEPARATOR = /[^\p{L}\p{M}\p{N} ][^\p{L}\p{M}\p{N}]*| [^\p{L}\p{M}\p{N}]+/gu;

/** Takes a name; gives its key for comparing: "Île-de-France" and "ile de france" are one. */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase().replace(ASCII_SEPARATOR, ' ').trim();
  const decomposed = name.normalize('NFD');
  const plain = MARK.test(decomposed) ? decomposed.replace(ACCENTED, '$1') : decomposed;
  return plain.toLowerCase().replace(SEPARATOR, ' ').trim();
}

/** The same for whole texts, which are asked for again. */
export const foldText = remember(foldName);
