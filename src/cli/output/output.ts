// The interface of the formats that a validation can be printed in.

import type { IgnoredFile } from '../../intake/files.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { PostingResult } from '../../intake/read-postings.ts';
import type { TakenFile } from '../../report/source-lines.ts';
import type { Tally } from '../../report/tally.ts';

/** Writes each posting as it is read, then the summary. */
export interface Output {
  posting: (result: PostingResult, outcome: Outcome) => void;
  end: (summary: {
    tally: Tally;
    files: number;
    otherTypes: number;
    /** Includes files that were read and are no source. */
    ignored: readonly IgnoredFile[];
    /** What files were taken for that hold no JobPostings as they are. */
    sources: readonly TakenFile[];
    /** Sentences. */
    unmetOverrides: readonly string[];
  }) => void;
}

export type Write = (text: string) => void;

/** How many kinds of problem a summary names. */
export const MOST_COMMON = 10;
