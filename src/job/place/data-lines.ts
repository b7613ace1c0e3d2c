// The lines of a data file, as bytes: as texts they would take ten times the memory, on each of several threads.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program is bundled for pages, there is no data beside it; a site is built in the project's folder. */
const FOLDERS = [join(import.meta.dirname, 'data'), join(process.cwd(), 'src/job/place/data')];

const LINE_FEED = 10;

export interface DataLines {
  /** Returns a country's lines (ISO 3166-1 alpha-2) with the offset of each in the file. */
  of: (country: string) => { line: string; offset: number }[];
  at: (offset: number) => string;
}

/** Expects a file whose lines begin with a country's code and are sorted by it; reads it when a line is needed. */
export function openDataLines(name: string): DataLines {
  let file: { bytes: Buffer; ranges: ReadonlyMap<string, Range> } | undefined;
  const open = () => (file ??= readFile(name));
  const lineFrom = (bytes: Buffer, offset: number) =>
    bytes.toString('utf8', offset, bytes.indexOf(LINE_FEED, offset));
  return {
    of: (country) => {
      const { bytes, ranges } = open();
      const lines: { line: string; offset: number }[] = [];
      const { start, end } = ranges.get(country) ?? { start: 0, end: 0 };
      for (let offset = start; offset < end;) {
        lines.push({ line: lineFrom(bytes, offset), offset });
        offset = bytes.indexOf(LINE_FEED, offset) + 1;
      }
      return lines;
    },
    at: (offset) => lineFrom(open().bytes, offset),
  };
}

interface Range {
  start: number;
  end: number;
}

function readFile(name: string): { bytes: Buffer; ranges: ReadonlyMap<string, Range> } {
  const path = FOLDERS.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (path === undefined) throw new Error(`${name} is missing in src/job/place/data.`);
  const bytes = readFileSync(path);
  const ranges = new Map<string, Range>();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start) + 1;
    const country = bytes.toString('latin1', start, start + 2);
    const range = ranges.get(country);
    if (range === undefined) ranges.set(country, { start, end });
    else range.end = end;
    start = end;
  }
  return { bytes, ranges };
}
