// Text as the words that a search compares: without case, accents and punctuation.

import { foldName } from '../job/fold.ts';

/** Letters that are no accented form of another, as people type them on a keyboard without them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const FOLDED_APART = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Scripts written without spaces: two letters at a time stand for words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
/** What distinguishes "C", "C++" and "C#", or names ".NET". */
const NAMES_WITH_SIGNS = /\b[cf](?:\+\+|#)|\.net\b/giu;
const SIGNS: Readonly<Record<string, string>> = { '+': 'p', '#': 'sharp', '.': 'dot' };

/** "ASP.NET" is .NET as well; "shop.net" is not. */
const BEFORE_NET = /\b(?:ado|asp|vb)(?=\.net\b)/gi;

/** Nothing in it needs more than small letters. */
const PLAIN = /^[\w \n,&()/:'!-]*$/;

/** Splits text of any script; repeated words are repeated. */
export function splitWords(text: string): string[] {
  // Most texts are plain, and thousands are split before the first result shows.
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const named = text
    .replace(BEFORE_NET, '$& ')
    .replace(NAMES_WITH_SIGNS, (name) => name.replace(/[+#.]/g, (sign) => SIGNS[sign] ?? ''));
  const folded = foldName(named).replace(FOLDED_APART, (letter) => LETTERS[letter] ?? letter);
  const spaced = folded.replace(UNSPACED, (run) => ` ${pairs(run).join(' ')} `);
  return spaced.split(' ').filter((word) => word !== '');
}

/** "看護師" → "看護", "護師"; a single letter stays one. */
function pairs(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
