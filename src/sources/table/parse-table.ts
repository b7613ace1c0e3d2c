// CSV and TSV, row by row: a file may be larger than memory, and a wrong quote costs its line alone.

import { CsvError, parse } from 'csv-parse/sync';
import { readCharacters } from '../read-characters.ts';

/** `line` is the row's first, from 1. After a fault, a row may be the rest of a text. */
export type TableRow = { line: number } & (
  { cells: string[]; isAfterFault: boolean } | { reason: string }
);

/** Bytes that are parsed at once. */
const BLOCK = 1024 * 1024;
/** Bytes without the end of a row, from which on its beginning is taken for a fault. */
const MOST_OF_A_ROW = 4 * BLOCK;
/** Bytes that are parsed in vain, so that a file of nothing but faults costs no hour. */
const MOST_IN_VAIN = 256 * BLOCK;

/** Yields rows without empty ones; the first line of a row that can't be read is a reason, and the next line begins a row. */
export async function* parseTable(
  path: string,
  encoding: string,
  delimiter: string,
): AsyncGenerator<TableRow> {
  let line = 1;
  let inVain = 0;
  /** What is left of a block: the beginning of a row, or of a line that is passed. */
  let rest: Buffer = Buffer.alloc(0);
  let [isPassing, isAfterFault] = [false, false];
  for await (const { bytes, isEnd } of blocksOf(readCharacters(path, encoding))) {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (;;) {
      if (isPassing) {
        const end = endOfLine(rest, isEnd);
        if (end === -1) {
          rest = rest.subarray(-1);
          break;
        }
        [rest, isPassing] = [rest.subarray(end), false];
        line += 1;
      }
      const { rows, fault } = parseBlock(rest, delimiter, isEnd);
      let read = 0;
      for (const { cells, end } of rows) {
        if (cells.some((cell) => cell.trim() !== '')) yield { line, cells, isAfterFault };
        line += lineEndsIn(rest.subarray(read, end));
        read = end;
      }
      rest = rest.subarray(read);
      if (fault === undefined) break;
      // The rest of the row may be in the next block.
      if (fault === 'CSV_QUOTE_NOT_CLOSED') {
        inVain += rest.length;
        if (!isEnd && rest.length < MOST_OF_A_ROW) break;
      }
      yield { line, reason: explain(fault) };
      if (inVain > MOST_IN_VAIN) {
        yield { line, reason: TOO_MANY_FAULTS };
        return;
      }
      [isPassing, isAfterFault] = [true, true];
    }
  }
}

const TOO_MANY_FAULTS = 'is where reading stops: too many rows before it have faults. Mend them.';

async function* blocksOf(
  texts: AsyncIterable<string>,
): AsyncGenerator<{ bytes: Buffer; isEnd: boolean }> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const text of texts) {
    const piece = Buffer.from(text);
    pieces.push(piece);
    length += piece.length;
    if (length < BLOCK) continue;
    yield { bytes: Buffer.concat(pieces), isEnd: false };
    [pieces, length] = [[], 0];
  }
  yield { bytes: Buffer.concat(pieces), isEnd: true };
}

/** Rows with the number of bytes up to their ends, and the code of the fault of the row after them. */
function parseBlock(
  bytes: Buffer,
  delimiter: string,
  isEnd: boolean,
): { rows: { cells: string[]; end: number }[]; fault?: string } {
  // Whether a line feed follows a carriage return, the next block tells.
  const isCut = !isEnd && bytes.at(-1) === CARRIAGE_RETURN;
  const block = isCut ? bytes.subarray(0, -1) : bytes;
  const rows: { cells: string[]; end: number }[] = [];
  let fault: string | undefined;
  try {
    parse(block, {
      delimiter,
      relax_column_count: true,
      // Beside tabs, a quote is a sign like any other.
      relax_quotes: delimiter === '\t',
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[], { bytes: end }) => {
        rows.push({ cells, end });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault = error.code;
  }
  const last = rows.at(-1);
  const isOpen = !isEnd && last?.end === block.length && !isLineEnd(block.at(-1));
  if (isOpen) rows.pop();
  return { rows, ...(fault !== undefined && { fault }) };
}

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** The index after the first line; -1 where its end is not among the bytes. */
function endOfLine(bytes: Buffer, isEnd: boolean): number {
  const at = bytes.findIndex(isLineEnd);
  if (at === -1) return isEnd ? bytes.length : -1;
  if (bytes[at] === LINE_FEED) return at + 1;
  if (at + 1 === bytes.length && !isEnd) return -1;
  return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

function lineEndsIn(bytes: Buffer): number {
  let ends = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) ends += 1;
  }
  return ends;
}

/** What to write, for the faults that people make. */
function explain(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'begins a cell with a quote that is never closed. Close it, or write it twice where it is a sign of the text; the file may have been cut off.';
  }
  return 'has a quote inside a cell, so that nobody can tell where the cell ends. Put the whole cell in quotes, and write each quote in it twice.';
}
