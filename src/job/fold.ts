// Names compared without case, accents or punctuation.

/** Marks are accents in these scripts; in others, such as Devanagari or Kana, they are part of the letter. */
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/** Most names, and most texts, have nothing else; the rules for all scripts take ten times as long. */
const ASCII = /^[\0-\x7f]*$/;

/** Takes a name; gives its key for comparing: "Île-de-France" and "ile de france" are one. */
export function foldName(name: string): string {
  if (ASCII.test(name)) {
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return name
    .normalize('NFD')
    .replace(ACCENTED, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
