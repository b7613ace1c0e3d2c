// The door between reading, which asks for one description after another, and the sanitizer.

import { DescriptionRefused, type Describer, type Description } from '../html/description.ts';
import { toSummary } from '../html/plain-text.ts';
import { toDescribedText } from '../job/described-text.ts';
import type { DescribeResult, FactsContext } from '../job/facts-context.ts';
import { hashOf } from '../job/slug.ts';

/** Where descriptions are kept. */
export interface DescriptionKeeper {
  keyOf: (unsafe: string) => string;
  read: (key: string) => Omit<Description, 'format'> | undefined;
  keep: (key: string, description: Description) => void;
}

/** Keeps nothing: for readings of which no page is made. */
export const keepNothing: DescriptionKeeper = {
  keyOf: hashOf,
  read: () => undefined,
  keep: () => undefined,
};

/** Is told which text is at work. */
export interface DescriptionWatch {
  begin: (key: string) => void;
  end: () => void;
}

/** Texts that many postings share. */
const MOST_AT_HAND = 4_000;

/** Takes the sanitizer's door, where descriptions are kept, texts that are refused already (by key, with the reason), and who watches; gives what readings ask. */
export function createDescribe(
  { toDescription }: Describer,
  keeper: DescriptionKeeper,
  refused: ReadonlyMap<string, string>,
  watch: DescriptionWatch,
): FactsContext['describe'] {
  const atHand = new Map<string, DescribeResult>();

  return (unsafe) => {
    const key = keeper.keyOf(unsafe);
    const reason = refused.get(key);
    // What took too long or too much may do better another time, or on another machine.
    if (reason !== undefined) return { reason, isUnsettled: true };
    const described = atHand.get(key) ?? read(key) ?? make(key, unsafe);
    atHand.set(key, described);
    const [oldest] = atHand.keys();
    if (atHand.size > MOST_AT_HAND && oldest !== undefined) atHand.delete(oldest);
    return described;
  };

  function read(key: string): DescribeResult | undefined {
    const kept = keeper.read(key);
    return kept && toReference(key, kept);
  }

  function make(key: string, unsafe: string): DescribeResult {
    watch.begin(key);
    try {
      const description = toDescription(unsafe);
      keeper.keep(key, description);
      return toReference(key, description);
    } catch (error) {
      if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
      // One text that meets a defect must not stop the others; its owner is told.
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
