// Collects the markup of jobs while their pages are written, on each rendering thread in a file of its own: it is made
// once, and not held in memory.

import { closeSync, openSync, writeSync } from 'node:fs';
import { findPostingLine } from './posting-line.ts';

/** Where a line is; plain values, for threads. */
export interface SpooledLine {
  slug: string;
  /** The spool's path. */
  file: string;
  /** In bytes, without an end of line. */
  start: number;
  length: number;
}

export interface LineSpool {
  /** Adds the markup of a written file that is a job's page. */
  add: (file: string, content: Buffer) => void;
  /** Writes what was added, and returns where it is. */
  take: () => SpooledLine[];
}

const JOB_PAGE = /^jobs\/([^/]+)\/index\.html$/;

export function openLineSpool(path: string): LineSpool {
  let bytes = 0;
  let waiting: Buffer[] = [];
  let lines: SpooledLine[] = [];
  return {
    add: (file, content) => {
      const [, slug] = JOB_PAGE.exec(file) ?? [];
      const line = slug === undefined ? undefined : findPostingLine(content);
      if (slug === undefined || line === undefined) return;
      waiting.push(line);
      lines.push({ slug, file: path, start: bytes, length: line.length });
      bytes += line.length;
    },
    take: () => {
      const taken = lines;
      if (taken.length > 0) append(path, Buffer.concat(waiting));
      waiting = [];
      lines = [];
      return taken;
    },
  };
}

function append(path: string, content: Buffer): void {
  const file = openSync(path, 'a');
  try {
    writeSync(file, content);
  } finally {
    closeSync(file);
  }
}
