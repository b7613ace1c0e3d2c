// A text that the sanitizer accepted. Many postings share one, and so all that is derived from it.

import type { DescriptionReference } from './job.ts';
import { toMinHash } from './min-hash.ts';

export interface DescribedText {
  reference: DescriptionReference;
  /** Its words, as plain text. */
  text: string;
  /** What its owner should know, each completing a sentence that begins with the field. */
  warnings: readonly string[];
  /** Computed at its first use. */
  readonly minHash: string;
}

export function toDescribedText(
  reference: DescriptionReference,
  text: string,
  warnings: readonly string[] = [],
): DescribedText {
  let minHash: string | undefined;
  return {
    reference,
    text,
    warnings,
    get minHash() {
      minHash ??= toMinHash(text);
      return minHash;
    },
  };
}
