// How much one file and one posting may hold, so that a bomb costs little and harms no other.

export const LIMITS = {
  /** Bytes of a .json or .jsonld file, which is read whole; larger boards use .ndjson, read line by line. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of one posting: a line of NDJSON, or a record of a file. Real ones are below 30 KB. */
  postingBytes: 1024 * 1024,
  /** Arrays and objects inside each other. Real postings need about 6. */
  depth: 32,
} as const;

/** Takes JSON text; gives its deepest nesting without parsing it, in linear time. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22 /* " */) index = endOfString(text, index);
    else if (code === 0x7b /* { */ || code === 0x5b /* [ */) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d /* } */ || code === 0x5d /* ] */) depth -= 1;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5c /* \ */) index += 1;
    else if (code === 0x22 /* " */) return index;
  }
  return text.length;
}
