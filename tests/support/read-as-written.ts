// Reads postings without a sanitizer: a description's source is its text.

import type { SafeHtml } from '../../src/html/safe-html.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import type { CreatePool } from '../../src/intake/update-records.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import { hashOf } from '../../src/job/slug.ts';

export const describeAsWritten: FactsContext['describe'] = (unsafe) =>
  toDescribedText({ key: hashOf(unsafe), digest: hashOf(unsafe), summary: '' }, unsafe);

const SITE = { timeZone: 'UTC', locale: 'en' };

export const readAsWritten = createReadRecord({ ...SITE, describe: describeAsWritten });

/** Reads in this process instead of on threads, and emits each text as they do. */
export const readInProcess: CreatePool = (_options, { onTexts } = {}) => ({
  expect: () => undefined,
  readRecord: createReadRecord({
    ...SITE,
    describe: (unsafe) => {
      const html = unsafe as unknown as SafeHtml;
      onTexts?.([{ key: hashOf(unsafe), html, text: unsafe }]);
      return describeAsWritten(unsafe);
    },
  }),
  close: () => Promise.resolve(),
});
