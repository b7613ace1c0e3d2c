// What reading postings needs from outside: facts about the site, and access to the sanitizer.

import type { DescribedText } from './described-text.ts';
import type { DeclaredProperties } from './own-properties.ts';

export interface FactsContext {
  /** IANA name of the site's time zone. */
  timeZone: string;
  /** BCP 47 tag for names of countries and regions. */
  locale: string;
  /** Properties of the owner's own that postings may state: "x:team". */
  ownProperties?: DeclaredProperties;
  /** Sanitizes a text and stores its safe HTML. */
  describe: (unsafe: string) => DescribeResult;
}

/** The text, or why it can't be shown; `isUnsettled` where another attempt may succeed. */
export type DescribeResult = DescribedText | { reason: string; isUnsettled?: true };
