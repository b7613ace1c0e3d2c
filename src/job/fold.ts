// Names compared without case, accents or punctuation.

/** Marks are accents in these scripts; in others, such as Devanagari or Kana, they are part of the letter. */
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/** Takes a name; gives its key for comparing: "Île-de-France" and "ile de france" are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(ACCENTED, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
