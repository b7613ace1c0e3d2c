// The characters of a file, in the encoding that it declares; an invalid byte is an error, never replaced.

import { createReadStream, openSync, readSync, closeSync } from 'node:fs';

export class WrongEncoding extends Error {
  override name = 'WrongEncoding';
}

const HEAD_BYTES = 4096;
const DECLARED = /^\ufeff?\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** `<meta charset="…">`, or the same in the older form. */
const DECLARED_BY_PAGE = /<meta\s[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]{1,40})/i;

/** The name of the encoding that XML or a web page declares, or by its byte-order mark; else UTF-8. */
export function declaredEncoding(path: string): string {
  const head = readHead(path);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const text = head.toString('latin1');
  const declared = DECLARED.exec(text) ?? DECLARED_BY_PAGE.exec(text);
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

function readHead(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** Yields the text in pieces. Throws a WrongEncoding. */
export async function* readCharacters(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = createDecoder(encoding);
  let line = 1;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decodeChunk(decoder, chunk, encoding, line);
    yield text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
  }
  yield decodeChunk(decoder, undefined, encoding, line);
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongEncoding(
      `is in the encoding ${encoding}, which is not known. Save it as UTF-8.`,
    );
  }
}

function decodeChunk(
  decoder: TextDecoder,
  chunk: Buffer | undefined,
  encoding: string,
  line: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const name = encoding.toUpperCase();
    throw new WrongEncoding(
      `is not ${name}: after line ${line} there is a byte that ${name} does not have. Save the file as UTF-8.`,
    );
  }
}
