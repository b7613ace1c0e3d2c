// Marks stand on the letter before them. Hundreds on one letter draw over everything around it, stall browsers, and take
// quadratic time to normalize, which is why they are counted before that.

/** More than any language writes: Unicode's stream-safe format has no more in a row (UAX #15). */
const MOST_IN_A_ROW = 30;
/** Letters of Hebrew and Vietnamese have three. */
const MOST_ACCENTS = 4;
/** The deepest stacks of Tibetan. */
const MOST_SIGNS = 8;

const row = /\p{M}+/gu;
const longRow = /\p{M}{5}/u;
/** Marks of which the letters of these scripts are built; elsewhere marks are accents, vowels and tones. */
const sign =
  /[\p{M}&&[\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tai_Tham}\p{Script=Balinese}\p{Script=Javanese}]]/v;

/** Keeps the first thirty of marks in a row: what is left is normalized in linear time. */
export function limitMarks(text: string): string {
  if (!longRow.test(text)) return text;
  return text.replace(row, (marks) => firstOf(marks, MOST_IN_A_ROW).join(''));
}

/** Keeps as many marks on a letter as a word may need, so that a line of text stays one. */
export function flattenMarks(text: string): string {
  if (!longRow.test(text)) return text;
  return text.replace(row, (marks) => {
    let accents = 0;
    const kept = firstOf(marks, MOST_SIGNS).filter((mark) => {
      if (sign.test(mark)) return true;
      accents += 1;
      return accents <= MOST_ACCENTS;
    });
    return kept.join('');
  });
}

function firstOf(marks: string, most: number): string[] {
  // No character takes more than two units.
  return [...marks.slice(0, 2 * most)].slice(0, most);
}
