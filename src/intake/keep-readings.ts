// Keeps what every file gave, posting by posting as it comes: a line a posting and a line a record, between two of the file,
// so that no board and no file is too large for one text or for the memory. Astro's own store would pass through the
// bundler, as part of the program.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { htmlKeysOf, type JobRecord } from '../job/record.ts';
import { toCheckedLine } from './checked-line.ts';
import type { FileBeginLine, FileLine, KeptReadings, PostingLine } from './kept-readings.ts';
import { beginLineFile, type LinePlace } from './line-file.ts';
import type { PostingReading } from './read-postings.ts';

export interface ReadingsKeeper {
  /** Takes the next posting of the file whose turn it is. */
  posting: (reading: PostingReading) => void;
  /** Takes the file that those postings were of, with its stamp and how many objects of other types were passed over. */
  file: (told: { file: string; stamp: string; otherTypes: number }) => void;
  /** Takes earlier readings and where all of some files, one after another, is kept there; keeps the same. */
  goOn: (kept: KeptReadings, place: LinePlace) => void;
  /** Puts all that was taken in the place of what was kept there before. */
  finish: () => void;
  /** Leaves what was kept there before. */
  abandon: () => void;
}

/** Takes where readings are kept and the version of what makes them; gives what keeps them, to be told of files in their order. */
export function beginReadings(path: string, version: string): ReadingsKeeper {
  mkdirSync(dirname(path), { recursive: true });
  const lines = beginLineFile(path);
  const write = (value: object) => lines.writeLine(toCheckedLine(value));
  write({ version });
  /** How many the file whose turn it is has so far. */
  let postings: number | undefined;
  const begin = (file: string) => {
    if (postings === undefined) write({ file } satisfies FileBeginLine);
    return (postings ??= 0);
  };
  return {
    posting: ({ file, position, line, verdict, problems, record }) => {
      postings = begin(file) + 1;
      const told: PostingLine = { position, line, verdict, problems };
      write(record === undefined ? told : { ...told, record: toOutline(record) });
      if (record !== undefined) write(record);
    },
    file: ({ file, stamp, otherTypes }) => {
      write({ stamp, postings: begin(file), otherTypes } satisfies FileLine);
      postings = undefined;
    },
    goOn: (kept, place) => kept.copy(lines, place),
    finish: () => void lines.finish(),
    abandon: lines.abandon,
  };
}

function toOutline({ key, sameness, copy, facts }: JobRecord): PostingLine['record'] {
  const { datePosted, validThrough } = facts;
  return {
    ...{ key, sameness, copy, texts: htmlKeysOf(facts) },
    ...(datePosted && { datePosted }),
    ...(validThrough && { validThrough }),
  };
}
