// Combining marks stack on the letter before them. Hundreds on one letter cover everything around it, stall browsers,
// and take quadratic time to normalize, so they are limited before that.

/** More than any language uses: the limit of Unicode's stream-safe format (UAX #15). */
const MAX_IN_A_ROW = 30;
/** Hebrew and Vietnamese use up to three. */
const MAX_ACCENTS = 4;
/** The highest stacks of Tibetan. */
const MAX_MARKS = 8;

const markRun = /\p{M}+/gu;
const longMarkRun = /\p{M}{5}/u;
/** Every mark is one of these, and this is tested many times faster than for marks. */
const mayBeMark = /[\u0300-\u1fff\u20d0-\u20ff\u2ce0-\uffff]/;
/** In these scripts marks are parts of letters; elsewhere they are accents, vowels and tones. */
const letterMark =
  /[\p{M}&&[\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tai_Tham}\p{Script=Balinese}\p{Script=Javanese}]]/v;

function hasLongMarkRun(text: string): boolean {
  return mayBeMark.test(text) && longMarkRun.test(text);
}

/** Removes all but the first thirty marks in a markRun, so that the text is normalized in linear time. */
export function limitMarks(text: string): string {
  if (!hasLongMarkRun(text)) return text;
  return text.replace(markRun, (marks) => firstOf(marks, MAX_IN_A_ROW).join(''));
}

/** Removes marks that no word needs, so that they don't cover other lines. */
export function flattenMarks(text: string): string {
  if (!hasLongMarkRun(text)) return text;
  return text.replace(markRun, (marks) => {
    let accents = 0;
    const allowed = firstOf(marks, MAX_MARKS).filter((mark) => {
      if (letterMark.test(mark)) return true;
      accents += 1;
      return accents <= MAX_ACCENTS;
    });
    return allowed.join('');
  });
}

function firstOf(marks: string, max: number): string[] {
  // No character has more than two UTF-16 units.
  return [...marks.slice(0, 2 * max)].slice(0, max);
}
