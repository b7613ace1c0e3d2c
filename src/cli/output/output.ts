// What every way of printing a validation can do.

import type { PassedOverFile } from '../../intake/files.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { PostingReading } from '../../intake/read-postings.ts';
import type { Tally } from '../../report/tally.ts';

/** Takes each posting as it is read, with what it comes to, then the account of all; writes to where it was made to write. */
export interface Output {
  posting: (reading: PostingReading, outcome: Outcome) => void;
  end: (summary: {
    tally: Tally;
    files: number;
    otherTypes: number;
    passedOver: readonly PassedOverFile[];
  }) => void;
}

/** Takes text and puts it out. */
export type Write = (text: string) => void;

/** How many kinds of problem a summary names. */
export const MOST_COMMON = 10;
