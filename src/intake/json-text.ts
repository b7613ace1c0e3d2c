// Scans JSON text without parsing it: strings are skipped with native searches.

export interface JsonShape {
  /** Its deepest nesting. */
  depth: number;
  /** How many names its objects state, repeated ones too. */
  names: number;
  /** Whether a name is written with an escape. */
  hasEscapedNames: boolean;
}

/** Measures JSON text in linear time. */
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

/** Returns the offset of the closing quote of the string that begins at `start`, or the text's length. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c /* \ */) backslashes += 1;
    // A quote after an odd number of backslashes is part of the string.
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** Returns the offset of the next character that is not white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
