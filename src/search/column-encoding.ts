// Columns as short text that compresses well: dictionaries, deltas instead of large numbers, a letter for a small one.

/** Letters that JSON and HTML leave as they are: no quotation mark, backslash, ampersand or angle bracket. */
const LETTERS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@[]^_{|}';
/** The lower half of the letters ends a number, the upper half continues one: a variable-length quantity. */
const BASE = LETTERS.length >> 1;
const VALUES = new Uint8Array(128);
[...LETTERS].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** Whole numbers from 0, each in one letter or more. */
export type EncodedNumbers = string;

export function encodeNumbers(numbers: Iterable<number>): EncodedNumbers {
  let encoded = '';
  for (const number of numbers) {
    let letters = LETTERS[number % BASE] ?? '';
    for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE)) {
      letters = `${LETTERS[BASE + (rest % BASE)] ?? ''}${letters}`;
    }
    encoded += letters;
  }
  return encoded;
}

export function decodeNumbers(encoded: EncodedNumbers): Float64Array {
  // The first result waits for hundreds of thousands of them: no list that grows.
  const numbers = new Float64Array(encoded.length);
  let count = 0;
  let number = 0;
  for (let index = 0; index < encoded.length; index += 1) {
    const value = VALUES[encoded.charCodeAt(index)]!;
    if (value < BASE) {
      numbers[count] = number * BASE + value;
      count += 1;
      number = 0;
    } else number = number * BASE + value - BASE;
  }
  return numbers.subarray(0, count);
}

/** Encodes whole numbers of either sign, each as its difference from the one before. */
export function encodeDeltas(numbers: Iterable<number>): EncodedNumbers {
  let previous = 0;
  return encodeNumbers(
    Array.from(numbers, (number) => {
      const delta = number - previous;
      previous = number;
      // Zigzag: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.
      return delta < 0 ? -2 * delta - 1 : 2 * delta;
    }),
  );
}

export function decodeDeltas(encoded: EncodedNumbers): Float64Array {
  const numbers = decodeNumbers(encoded);
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const delta = numbers[index]!;
    sum += delta % 2 === 0 ? delta / 2 : -(delta + 1) / 2;
    numbers[index] = sum;
  }
  return numbers;
}

/** Texts that repeat: each distinct one once, sorted, and for each job the index of its own. */
export interface EncodedTextColumn {
  values: string[];
  codes: EncodedNumbers;
}

export function encodeTextColumn(column: readonly string[]): EncodedTextColumn {
  const values = [...new Set(column)].sort();
  const indexes = new Map(values.map((value, index) => [value, index]));
  return { values, codes: encodeNumbers(column.map((value) => indexes.get(value) ?? 0)) };
}

/** The text of job i is values[codes[i]]. */
export interface TextColumn {
  values: readonly string[];
  codes: Float64Array;
}

export function decodeTextColumn({ values, codes }: EncodedTextColumn): TextColumn {
  return { values, codes: decodeNumbers(codes) };
}

/** Whole numbers that repeat. */
export interface EncodedNumberColumn {
  /** Distinct and sorted, as deltas. */
  values: EncodedNumbers;
  codes: EncodedNumbers;
}

/** Returns values[code] for each code. */
export function gather(values: Float64Array, codes: Float64Array): Float64Array {
  const gathered = new Float64Array(codes.length);
  for (let index = 0; index < codes.length; index += 1) {
    gathered[index] = values[codes[index]!]!;
  }
  return gathered;
}
