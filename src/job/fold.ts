// Names compared without case, accents or punctuation.

/** Takes a name; gives its key for comparing: "Île-de-France" and "ile de france" are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
