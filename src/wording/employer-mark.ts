// An employer's mark: initials on a tile whose hue follows from the name.

/** How many hues mark.css has, `mark--1` and up. */
const HUES = 8;
/** Words that say the kind of company, not its name. */
const PASSED_OVER = /^(?:the|of|and|for|de|la|le|les|der|die|das|und|du|et|a|an)$/iu;
const CASED_SCRIPT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Picks one or two letters of a name; none if it has none. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
  const telling = words.filter((word) => !PASSED_OVER.test(word));
  const [first, second] = telling.length > 0 ? telling : words;
  if (first === undefined) return '';
  const letters = [...first];
  // Scripts without capitals join or fill their square: one letter reads better there.
  if (!CASED_SCRIPT.test(letters[0] ?? '')) return letters[0] ?? '';
  const last = second === undefined ? letters[1] : [...second][0];
  return `${letters[0]}${last ?? ''}`.toUpperCase();
}

/** Picks the class of a hue, always the same for a name. */
export function hueOf(name: string): string {
  // FNV-1a; its high bits are the well-mixed ones.
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `mark--${((hash >>> 16) % HUES) + 1}`;
}
