// The rest of a list of jobs that a service gives in pages, or without the texts: from the same host, within limits.

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { INPUT_LIMITS } from '../intake/limits.ts';
import type { Json } from '../job/schema-org.ts';
import { furtherReplies } from '../sources/json/further-replies.ts';
import { download, NotFetched, type AskedAddress, type FetchLimits } from './download.ts';

const MOST_REPLIES = 2_000;
const AT_ONCE = 4;
/** A job may be gone before its reply is asked for. */
const GONE = [404, 410];

/**
 * Puts all replies, in a list, in place of the first, which is in the file `part`. Returns false where there are no others.
 * Throws a NotFetched.
 */
export async function fetchFurther(
  feed: AskedAddress,
  part: string,
  limits: FetchLimits,
): Promise<boolean> {
  if (statSync(part).size > INPUT_LIMITS.fileBytes) return false;
  const pages = [readFileSync(part, 'utf8')];
  const first = parse(pages[0] ?? '');
  if (first === undefined) return false;
  const asked = new Set([feed.url]);
  const details = new Set<string>();
  let bytes = pages[0]?.length ?? 0;
  let further = furtherReplies(first, new URL(feed.url));
  for (;;) {
    for (const address of further.details) details.add(address);
    const { next } = further;
    if (next === undefined || asked.has(next)) break;
    asked.add(next);
    if (asked.size + details.size > MOST_REPLIES) throw tooMany();
    const text = await ask(next, 0);
    const page = parse(text);
    if (page === undefined) throw new NotFetched('has a further page that is not JSON.');
    pages.push(text);
    further = furtherReplies(page, new URL(next));
  }
  if (asked.size + details.size > MOST_REPLIES) throw tooMany();
  const replies = details.size > 0 ? await askAll([...details]) : pages;
  if (details.size === 0 && pages.length === 1) return false;
  writeFileSync(part, `[${replies.join(',\n')}]`);
  return true;

  async function ask(url: string, number: number): Promise<string> {
    const path = `${part}-${number}`;
    try {
      await download({ ...feed, url }, path, undefined, limits);
      const text = readFileSync(path, 'utf8');
      bytes += text.length;
      if (bytes > INPUT_LIMITS.fileBytes) {
        const most = INPUT_LIMITS.fileBytes / 1024 / 1024;
        throw new NotFetched(`is larger than ${most} MB with its further replies.`);
      }
      return text;
    } finally {
      rmSync(path, { force: true });
    }
  }

  /** In the order of the list. */
  async function askAll(addresses: readonly string[]): Promise<string[]> {
    const texts: (string | undefined)[] = [];
    const waiting = [...addresses.entries()];
    const work = async () => {
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
        const [index, url] = entry;
        try {
          texts[index] = await ask(url, index);
        } catch (error) {
          if (error instanceof NotFetched && GONE.includes(error.status ?? 0)) continue;
          // One that fails is enough: the others need not be asked.
          waiting.length = 0;
          throw error;
        }
      }
    };
    // None is left running when one fails.
    const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
    return texts.filter((text) => text !== undefined);
  }
}

function tooMany(): NotFetched {
  const most = new Intl.NumberFormat('en').format(MOST_REPLIES);
  return new NotFetched(`has more than ${most} replies, the limit of a fetch.`);
}

/** Undefined where a text is not JSON, which its reader will tell. */
function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
