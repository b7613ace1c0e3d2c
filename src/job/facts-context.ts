// What reading postings needs from outside: the site's facts, and the door to the sanitizer.

import type { DescriptionReference } from './job.ts';

/** What reading needs to know of the site, and the door to the sanitizer. */
export interface FactsContext {
  /** IANA name of the site's time zone. */
  timeZone: string;
  /** BCP 47 tag for names of countries and regions. */
  locale: string;
  /** Takes an unsafe description; keeps its safe HTML and gives its reference and plain text, or says why not. */
  describe: (unsafe: string) => DescribedText;
}

/** A description's reference and its words, with what its owner should know of them; or why it can't be shown: `isUnsettled` where it may be another time. */
export type DescribedText =
  | { reference: DescriptionReference; text: string; warnings?: readonly string[] }
  | { reason: string; isUnsettled?: true };
