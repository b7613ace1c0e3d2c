// A line of JSON that carries its own checksum: one that a failing disk or a hand changed must not become what a page says.

import { crc32 } from 'node:zlib';

/** `["1a2b3c4d",value]` */
const VALUE_FROM = '["1a2b3c4d",'.length;

/** Takes a value; gives its line, without the line's end. */
export function toCheckedLine(value: object): string {
  const text = JSON.stringify(value);
  return `["${checksumOf(text)}",${text}]`;
}

/** Takes a line; gives the value that it was made of. Throws a SyntaxError where the line is not as it was made. */
export function fromCheckedLine(line: string): unknown {
  const text = line.slice(VALUE_FROM, -1);
  if (line !== `["${checksumOf(text)}",${text}]`) {
    throw new SyntaxError('A line is not as it was written.');
  }
  return JSON.parse(text);
}

function checksumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
