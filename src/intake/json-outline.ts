// The offsets of the values in JSON text, without the values: strings and numbers are skipped.

import { endOfString, skipSpace } from './json-text.ts';

/** Where a value begins, and what it holds. */
export interface Outline {
  offset: number;
  /** The members of a list in their order. */
  members?: Outline[];
  /** The properties of an object in their order, a name that stands twice included. */
  properties?: Property[];
}

interface Property {
  name: string;
  /** Where its name begins. */
  offset: number;
  value: Outline;
}

const OPENING_BRACE = 0x7b;
const OPENING_BRACKET = 0x5b;
const QUOTE = 0x22;
const COMMA = 0x2c;
const AFTER_SCALAR = /[,\]}\s]|$/g;

/** Expects a valid JSON value of limited depth at `start`, preceded by nothing but white space. */
export function outlineJson(text: string, start: number): Outline {
  let at = skipSpace(text, start);
  return readValue();

  function readValue(): Outline {
    const offset = at;
    const code = text.charCodeAt(at);
    if (code === OPENING_BRACE) {
      const properties: Property[] = [];
      readEach(() => properties.push(readProperty()));
      return { offset, properties };
    }
    if (code === OPENING_BRACKET) {
      const members: Outline[] = [];
      readEach(() => members.push(readValue()));
      return { offset, members };
    }
    if (code === QUOTE) {
      at = endOfString(text, at) + 1;
    } else {
      AFTER_SCALAR.lastIndex = at;
      at = AFTER_SCALAR.exec(text)?.index ?? text.length;
    }
    return { offset };
  }

  function readProperty(): Property {
    const offset = at;
    at = endOfString(text, at) + 1;
    const written = text.slice(offset, at);
    const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
    // Past the colon.
    at = skipSpace(text, skipSpace(text, at) + 1);
    return { name, offset, value: readValue() };
  }

  /** Reads what is between an opening bracket and its closing one. */
  function readEach(read: () => void): void {
    at = skipSpace(text, at + 1);
    if (isClosing(text.charCodeAt(at))) {
      at += 1;
      return;
    }
    for (let isMore = true; isMore;) {
      read();
      at = skipSpace(text, at);
      isMore = text.charCodeAt(at) === COMMA;
      at = isMore ? skipSpace(text, at + 1) : at + 1;
    }
  }
}

export function findOutline(
  root: Outline,
  path: readonly (string | number)[],
): Outline | undefined {
  return path.reduce<Outline | undefined>(
    (outline, step) =>
      typeof step === 'number'
        ? outline?.members?.[step]
        : outline?.properties?.find(({ name }) => name === step)?.value,
    root,
  );
}

function isClosing(code: number): boolean {
  return code === 0x7d /* } */ || code === 0x5d; /* ] */
}
