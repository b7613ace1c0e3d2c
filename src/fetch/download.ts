// Brings one address into a file, within limits of time and size, and never from a network of somebody's own unnoticed.

import { lookup as resolveName } from 'node:dns';
import { createWriteStream } from 'node:fs';
import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FeedAddress } from '../sources/feed-address.ts';
import { isOfTheWorld } from './address-guard.ts';

/** Why a feed was not fetched; the message ends the sentence "… was not fetched: it …". */
export class NotFetched extends Error {
  override name = 'NotFetched';
  /** Of the server's answer. */
  readonly status: number | undefined;

  constructor(message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/** An address that is not asked. */
class RefusedAddress extends NotFetched {}

export interface FetchLimits {
  /** Bytes of a file, after it is unpacked. */
  bytes: number;
  /** Milliseconds without an answer, or without any byte of it. */
  silence: number;
  /** Milliseconds in all. */
  time: number;
  redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 512 * 1024 * 1024,
  silence: 30_000,
  time: 10 * 60_000,
  redirects: 5,
};

/** What a server says of a file, for the question whether it has changed. */
export interface FileMark {
  etag?: string;
  lastModified?: string;
}

export type Download = { isUnchanged: true } | { isUnchanged: false; mark: FileMark };

/** Where to ask, and with which headers. */
export type AskedAddress = Omit<FeedAddress, 'headers'> & {
  headers: Readonly<Record<string, string>>;
};

/** `headers` are those of the feed with the values of their variables. Throws a NotFetched. */
export async function download(
  feed: AskedAddress,
  path: string,
  known: FileMark | undefined,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<Download> {
  const stop = new AbortController();
  let isSilent = false;
  const timer = setTimeout(() => stop.abort(), limits.time);
  try {
    return await follow(new URL(feed.url), 0);
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    if (isSilent) {
      throw new NotFetched(`said nothing for ${limits.silence / 1000} seconds.`, { cause: error });
    }
    if (stop.signal.aborted) {
      throw new NotFetched(`took more than ${limits.time / 60_000} minutes.`, { cause: error });
    }
    throw new NotFetched(explain(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }

  async function follow(url: URL, redirects: number): Promise<Download> {
    const isNamed = redirects === 0 || url.origin === new URL(feed.url).origin;
    const isPrivate = isNamed && feed.isPrivate === true;
    // Keys are for the address that its owner has named.
    const headers = isNamed ? { ...feed.headers, ...conditionsOf(known) } : {};
    const response = await reach(url, headers, isPrivate).catch((error: unknown) => {
      throw redirects > 0 && error instanceof RefusedAddress ? refusedAfter(url) : error;
    });
    const { statusCode = 0 } = response;
    const location = response.headers.location;
    if ([301, 302, 303, 307, 308].includes(statusCode) && location !== undefined) {
      response.destroy();
      if (redirects >= limits.redirects) {
        throw new NotFetched(`was sent on more than ${limits.redirects} times.`);
      }
      if (!URL.canParse(location, url)) throw new NotFetched('was sent on to what is no address.');
      return follow(new URL(location, url), redirects + 1);
    }
    if (statusCode === 304 && known !== undefined) {
      response.destroy();
      return { isUnchanged: true };
    }
    if (statusCode !== 200) {
      response.destroy();
      const message = response.statusMessage ? ` ${response.statusMessage}` : '';
      throw new NotFetched(`was answered with ${statusCode}${message}.`, { status: statusCode });
    }
    await save(response);
    return { isUnchanged: false, mark: markOf(response) };
  }

  async function reach(...asked: Parameters<typeof ask>): Promise<IncomingMessage> {
    const [url, , isPrivate] = asked;
    check(url, isPrivate);
    return ask(...asked);
  }

  function ask(
    url: URL,
    headers: Readonly<Record<string, string>>,
    isPrivate: boolean,
  ): Promise<IncomingMessage> {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    return new Promise((resolve, reject) => {
      const asked: ClientRequest = send(url, {
        headers: { 'user-agent': 'Placard', 'accept-encoding': 'gzip, deflate, br', ...headers },
        // A connection of its own, so that its address is checked.
        agent: false,
        lookup: guardedLookup(isPrivate),
        signal: stop.signal,
        timeout: limits.silence,
      });
      asked.on('response', resolve);
      asked.on('error', reject);
      asked.on('timeout', () => {
        isSilent = true;
        asked.destroy();
      });
      asked.end();
    });
  }

  async function save(response: IncomingMessage): Promise<void> {
    const stated = Number(response.headers['content-length'] ?? 0);
    const most = `${Math.round(limits.bytes / 1024 / 1024)} MB`;
    if (stated > limits.bytes) {
      response.destroy();
      throw new NotFetched(`is larger than ${most}, the limit of a fetch.`);
    }
    let bytes = 0;
    const count = new Transform({
      transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
        bytes += chunk.length;
        if (bytes > limits.bytes) {
          done(new NotFetched(`is larger than ${most}, the limit of a fetch.`));
        } else done(null, chunk);
      },
    });
    const file = createWriteStream(path, { flush: true });
    await pipeline([response, ...unpack(response.headers['content-encoding']), count, file]);
    if (!response.complete) throw new NotFetched('broke off before its end.');
  }
}

function check(url: URL, isPrivate: boolean): void {
  if (url.protocol !== 'https:' && !(isPrivate && url.protocol === 'http:')) {
    throw new RefusedAddress(
      'is not fetched over https. Write https://, or "isPrivate": true for an address of your own network.',
    );
  }
  const address = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPrivate && !isOfTheWorld(address)) throw ofSomebody();
}

function ofSomebody(): RefusedAddress {
  return new RefusedAddress(
    'has an address of a private network. Write "isPrivate": true if it is your own.',
  );
}

function refusedAfter({ protocol, host }: URL): NotFetched {
  const where = `${protocol}//${host}`.slice(0, 100);
  return new NotFetched(
    `was sent on to ${where}, which is without https or of a private network. Write the address of the file itself.`,
  );
}

/** Refuses a name that leads to a private network when it is resolved, not before: what it leads to may change. */
function guardedLookup(isPrivate: boolean): LookupFunction {
  return (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '');
      if (!isPrivate && !addresses.every(({ address }) => isOfTheWorld(address))) {
        return done(ofSomebody(), '');
      }
      const [first] = addresses;
      if (options.all === true) done(null, addresses);
      else done(null, first?.address ?? '', first?.family);
    });
  };
}

function unpack(encoding: string | undefined): Transform[] {
  if (encoding === undefined || encoding === 'identity') return [];
  if (encoding === 'gzip') return [createGunzip()];
  if (encoding === 'deflate') return [createInflate()];
  if (encoding === 'br') return [createBrotliDecompress()];
  throw new NotFetched(`is packed in a way that is not known (${encoding.slice(0, 40)}).`);
}

function conditionsOf(known: FileMark | undefined): Record<string, string> {
  return {
    ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  };
}

function markOf({ headers }: IncomingMessage): FileMark {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'has a name that the network does not know.';
  if (code === 'ECONNREFUSED') return 'refused the connection.';
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return 'broke off before its end.';
  return `failed (${(code ?? message).slice(0, 80)}).`;
}
