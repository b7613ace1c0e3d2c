// The door between reading, which asks for one description after another, and the threads that make them.

import { DescriptionRefused, type Description } from '../html/description.ts';
import type { DescriberPool } from '../html/describer-pool.ts';
import { toSummary } from '../html/plain-text.ts';
import { NotYetDescribed, type DescribedText, type FactsContext } from '../job/facts-context.ts';
import { hashOf } from '../job/slug.ts';

/** Where descriptions are kept. */
export interface DescriptionKeeper {
  keyOf: (unsafe: string) => string;
  read: (key: string) => Omit<Description, 'format'> | undefined;
  keep: (key: string, description: Description) => void;
}

/** Texts that many postings share, and what a reading that starts again asks for once more. */
const MOST_AT_HAND = 4_000;

/** Takes the threads and where descriptions are kept; gives what readings ask. */
export function createDescribe(
  pool: DescriberPool,
  keeper: DescriptionKeeper,
): FactsContext['describe'] {
  const atHand = new Map<string, DescribedText>();
  const atWork = new Map<string, Promise<void>>();

  function remember(key: string, described: DescribedText): DescribedText {
    atHand.set(key, described);
    const [oldest] = atHand.keys();
    if (atHand.size > MOST_AT_HAND && oldest !== undefined) atHand.delete(oldest);
    return described;
  }

  async function work(key: string, unsafe: string): Promise<void> {
    try {
      const description = await pool.describe(unsafe);
      keeper.keep(key, description);
      remember(key, toReference(key, description));
    } catch (error) {
      if (!(error instanceof DescriptionRefused)) throw error;
      remember(key, { reason: `${error.reason}.` });
    } finally {
      atWork.delete(key);
    }
  }

  return (unsafe) => {
    const key = keeper.keyOf(unsafe);
    const known = atHand.get(key);
    if (known !== undefined) return known;
    const kept = keeper.read(key);
    if (kept !== undefined) return remember(key, toReference(key, kept));
    const working = atWork.get(key) ?? work(key, unsafe);
    atWork.set(key, working);
    throw new NotYetDescribed(working);
  };
}

function toReference(
  key: string,
  { html, text, language }: Omit<Description, 'format'>,
): DescribedText {
  const reference = { key, digest: hashOf(html), summary: toSummary(text) };
  return { reference: { ...reference, ...(language && { language }) }, text };
}
