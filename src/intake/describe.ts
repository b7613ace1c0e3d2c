// Between the readers, which request one description after another, and the sanitizer.

import { DescriptionRefused, type Describer, type Description } from '../html/description.ts';
import { toSummary } from '../html/plain-text.ts';
import { toDescribedText } from '../job/described-text.ts';
import type { DescribeResult, FactsContext } from '../job/facts-context.ts';
import { hashOf } from '../job/slug.ts';

export interface DescriptionCache {
  keyOf: (unsafe: string) => string;
  get: (key: string) => Omit<Description, 'format'> | undefined;
  put: (key: string, description: Description) => void;
}

/** For results that no page is made from. */
export const noCache: DescriptionCache = {
  keyOf: hashOf,
  get: () => undefined,
  put: () => undefined,
};

/** Is notified when work on a text starts and ends. */
export interface DescriptionWatch {
  begin: (key: string) => void;
  end: () => void;
}

/** How many texts stay in memory, for those that many postings share. */
const MOST_RECENT = 4_000;

/** `refused` maps the keys of texts that are not tried again to the reasons. */
export function createDescribe(
  { toDescription }: Describer,
  cache: DescriptionCache,
  refused: ReadonlyMap<string, string>,
  watch: DescriptionWatch,
): FactsContext['describe'] {
  const recent = new Map<string, DescribeResult>();

  return (unsafe) => {
    const key = cache.keyOf(unsafe);
    const reason = refused.get(key);
    // What took too much time or memory may succeed another time, or on another machine.
    if (reason !== undefined) return { reason, isUnsettled: true };
    const described = recent.get(key) ?? read(key) ?? make(key, unsafe);
    recent.set(key, described);
    const [oldest] = recent.keys();
    if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
    return described;
  };

  function read(key: string): DescribeResult | undefined {
    const cached = cache.get(key);
    return cached && toReference(key, cached);
  }

  function make(key: string, unsafe: string): DescribeResult {
    watch.begin(key);
    try {
      const description = toDescription(unsafe);
      cache.put(key, description);
      return toReference(key, description);
    } catch (error) {
      if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
      // One text that triggers a defect must not stop the others; it is reported to its owner.
      return { reason: `can't be made safe (${String(error)}). Write it as simpler HTML.` };
    } finally {
      watch.end();
    }
  }
}

function toReference(
  key: string,
  { html, text, language, warnings = [] }: Omit<Description, 'format'>,
): DescribeResult {
  const reference = { key, digest: hashOf(html), summary: toSummary(text) };
  return toDescribedText({ ...reference, ...(language && { language }) }, text, warnings);
}
