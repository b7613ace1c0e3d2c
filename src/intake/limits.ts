// How much one file and one posting may hold, so that a bomb costs little and harms no other.

export const LIMITS = {
  /** Bytes of a .json or .jsonld file, which is read whole; larger boards use .ndjson, read line by line. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of one posting: a line of NDJSON, or a record of a file. Real ones are below 30 KB. */
  postingBytes: 1024 * 1024,
  /** Arrays and objects inside each other. Real postings need about 6. */
  depth: 32,
} as const;

/** What a JSON text comes to without its strings. */
export interface JsonShape {
  /** Its deepest nesting. */
  depth: number;
  /** How many names its objects state, repeated ones too. */
  names: number;
}

/** Takes JSON text; gives its shape without parsing it, in linear time. */
export function shapeOf(text: string): JsonShape {
  let depth = 0;
  let deepest = 0;
  let names = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22 /* " */) index = endOfString(text, index);
    else if (code === 0x3a /* : */) names += 1;
    else if (code === 0x7b /* { */ || code === 0x5b /* [ */) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d /* } */ || code === 0x5d /* ] */) depth -= 1;
  }
  return { depth: deepest, names };
}

/** A quote behind an odd number of backslashes is a part of the string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c /* \ */) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
