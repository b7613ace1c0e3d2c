// Columns as short text that compresses well: dictionaries, gaps instead of large numbers, a letter for a small one.

/** Letters that JSON and HTML leave as they are: no quotation mark, backslash, ampersand or angle bracket. */
const LETTERS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@[]^_{|}';
/** Half of them end a number, the others go before. */
const BASE = LETTERS.length >> 1;
const VALUES = new Uint8Array(128);
[...LETTERS].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** Whole numbers, each in one letter or more. */
export type Packed = string;

/** Takes whole numbers from 0; gives them packed. */
export function pack(numbers: Iterable<number>): Packed {
  let packed = '';
  for (const number of numbers) {
    let letters = LETTERS[number % BASE] ?? '';
    for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE)) {
      letters = `${LETTERS[BASE + (rest % BASE)] ?? ''}${letters}`;
    }
    packed += letters;
  }
  return packed;
}

/** Takes what pack gave; gives the numbers. */
export function unpack(packed: Packed): Float64Array {
  // The first result waits for hundreds of thousands of them: no list that grows.
  const numbers = new Float64Array(packed.length);
  let count = 0;
  let number = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const value = VALUES[packed.charCodeAt(at)]!;
    if (value < BASE) {
      numbers[count] = number * BASE + value;
      count += 1;
      number = 0;
    } else number = number * BASE + value - BASE;
  }
  return numbers.subarray(0, count);
}

/** Takes whole numbers; gives the differences of each to the one before, packed. */
export function packGaps(numbers: Iterable<number>): Packed {
  let before = 0;
  return pack(
    Array.from(numbers, (number) => {
      const gap = number - before;
      before = number;
      // 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.
      return gap < 0 ? -2 * gap - 1 : 2 * gap;
    }),
  );
}

/** Takes what packGaps gave; gives the numbers. */
export function unpackGaps(packed: Packed): Float64Array {
  const numbers = unpack(packed);
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const gap = numbers[at]!;
    sum += gap % 2 === 0 ? gap / 2 : -(gap + 1) / 2;
    numbers[at] = sum;
  }
  return numbers;
}

/** A column of texts that repeat: each distinct one once, sorted, and which of them each job has. */
export interface CodedTexts {
  values: string[];
  codes: Packed;
}

/** Takes a text a job; gives them coded. */
export function code(column: readonly string[]): CodedTexts {
  const values = [...new Set(column)].sort();
  const ids = new Map(values.map((value, id) => [value, id]));
  return { values, codes: pack(column.map((value) => ids.get(value) ?? 0)) };
}

/** The same decoded: the text of job i is values[codes[i]]. */
export interface TextColumn {
  values: readonly string[];
  codes: Float64Array;
}

/** Takes what code gave; gives it decoded. */
export function decodeTexts({ values, codes }: CodedTexts): TextColumn {
  return { values, codes: unpack(codes) };
}

/** A column of numbers that repeat. */
export interface CodedNumbers {
  /** Sorted, as gaps. */
  values: Packed;
  codes: Packed;
}

/** Takes a whole number a job; gives them coded. */
export function codeNumbers(column: readonly number[]): CodedNumbers {
  const values = [...new Set(column)].sort((a, b) => a - b);
  const ids = new Map(values.map((value, id) => [value, id]));
  return { values: packGaps(values), codes: pack(column.map((value) => ids.get(value) ?? 0)) };
}

/** Takes what codeNumbers gave; gives a number a job. */
export function decodeNumbers({ values, codes }: CodedNumbers): Float64Array {
  return pick(unpackGaps(values), unpack(codes));
}

/** Takes values and numbers of them; gives those values. */
export function pick(values: Float64Array, codes: Float64Array): Float64Array {
  const picked = new Float64Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) picked[at] = values[codes[at]!]!;
  return picked;
}
