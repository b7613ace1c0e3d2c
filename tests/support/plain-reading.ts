// Postings read without a sanitizer: what a description says is its text.

import { createReadRecord } from '../../src/intake/read-record.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import { hashOf } from '../../src/job/slug.ts';

/** Takes a text; gives it as if it were described. */
export const describeAsWritten: FactsContext['describe'] = (unsafe) => ({
  reference: { key: hashOf(unsafe), digest: hashOf(unsafe), summary: '' },
  text: unsafe,
});

/** Turns a posting into its record, its texts as they are written. */
export const readAsWritten = createReadRecord({
  timeZone: 'UTC',
  locale: 'en',
  describe: describeAsWritten,
});
