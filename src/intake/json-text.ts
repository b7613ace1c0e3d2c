// JSON text looked through without parsing it: its strings are passed over in native searches.

/** What a JSON text comes to without its strings. */
export interface JsonShape {
  /** Its deepest nesting. */
  depth: number;
  /** How many names its objects state, repeated ones too. */
  names: number;
  /** Whether a name is written with an escape. */
  hasEscapedNames: boolean;
}

/** Takes JSON text; gives its shape without parsing it, in linear time. */
export function shapeOf(text: string): JsonShape {
  let depth = 0;
  let deepest = 0;
  let names = 0;
  let hasEscapedNames = false;
  let string = { start: 0, end: 0 };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22 /* " */) {
      string = { start: index, end: endOfString(text, index) };
      index = string.end;
    } else if (code === 0x3a /* : */) {
      names += 1;
      hasEscapedNames ||= text.slice(string.start, string.end).includes('\\');
    } else if (code === 0x7b /* { */ || code === 0x5b /* [ */) {
      deepest = Math.max(deepest, ++depth);
    } else if (code === 0x7d /* } */ || code === 0x5d /* ] */) {
      depth -= 1;
    }
  }
  return { depth: deepest, names, hasEscapedNames };
}

/** Takes JSON text and where a string begins; gives where its closing quote stands, or the text's length: a quote behind an odd number of backslashes is a part of the string. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c /* \ */) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** Takes JSON text and an offset in it; gives the next at which there is no white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
